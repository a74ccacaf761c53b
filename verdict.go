package comity

import "encoding/json"

// Class is what the record says of a figure.
type Class string

// The verdict classes, from best to worst; NotVerifiable stands apart.
const (
	Supported     Class = "supported"
	Imprecise     Class = "imprecise"
	Contradicted  Class = "contradicted"
	NotVerifiable Class = "not_verifiable"
)

// Worse returns the worse of two classes of parts that could be judged; a part that could not be judged does not count.
func (c Class) Worse(d Class) Class {
	rank := map[Class]int{NotVerifiable: 0, Supported: 1, Imprecise: 2, Contradicted: 3}
	if rank[d] > rank[c] {
		return d
	}
	return c
}

// Derivation tells how a number was obtained: a formula over other derivations, down to observations.
type Derivation struct {
	Formula  string       `json:"formula"` // "export + import", "observed", "level / (1 + change)"
	Label    string       `json:"label"`   // what this number is: "IND→CHN export 2025-12"
	Interval Interval     `json:"interval"`
	Best     Decimal      `json:"best"` // the number to print, at its own precision
	Unit     string       `json:"unit"`
	Compiler string       `json:"compiler,omitempty"`
	By       Authority    `json:"authority,omitzero"` // of the best witness, where it is one observation; quoted when left out
	Released Date         `json:"released,omitzero"`
	Public   Date         `json:"public,omitzero"`
	Status   Stage        `json:"status,omitempty"`
	Sources  []string     `json:"sources,omitempty"`
	Odd      []Witness    `json:"odd,omitempty"` // witnesses of the same release that disagree; shown, not averaged
	From     []Derivation `json:"from,omitempty"`
}

// Part is the judgement of one part of a figure: its level, its change, its rank.
type Part struct {
	Name     string      `json:"name"` // level, change, rank, unit pair, rate
	Class    Class       `json:"verdict"`
	Stated   Interval    `json:"stated,omitzero"`
	Official *Derivation `json:"official,omitempty"`
	Reason   string      `json:"reason"`
}

// Alternative is a neighbouring reading of a figure that the record supports: what the writer may have meant.
type Alternative struct {
	Error    string      `json:"error"` // the kind of slip: flow, partner, period, base, scale, …
	Text     string      `json:"text"`
	Official *Derivation `json:"official,omitempty"`
}

// Context is a true thing that the reader of the figure should know beside it.
type Context struct {
	Kind     string      `json:"kind"` // base, window, balance, revision, mirror, rank, measure, dollars
	Text     string      `json:"text"`
	Official *Derivation `json:"official,omitempty"`
}

// Verdict is the judgement of one figure of a story.
type Verdict struct {
	Quote        string
	Figure       int // index into Brief.Figures
	Class        Class
	Parts        []Part
	Official     *Decimal // the official value, change or rank that decided, as the schema has it
	Reasons      []string
	Alternatives []Alternative
	Context      []Context
	Wording      string // the words to print instead, empty when the story's are right
	Source       string
}

// MarshalJSON writes the keys of docs/json.md.
func (v Verdict) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Quote        string        `json:"quote"`
		Figure       int           `json:"figure"`
		Class        Class         `json:"verdict"`
		Official     *Decimal      `json:"official"`
		Source       string        `json:"source"`
		Reasons      []string      `json:"reasons"`
		Parts        []Part        `json:"parts,omitempty"`
		Alternatives []Alternative `json:"alternatives,omitempty"`
		Context      []Context     `json:"context,omitempty"`
		Wording      string        `json:"wording,omitempty"`
	}{v.Quote, v.Figure, v.Class, v.Official, v.Source, v.Reasons, v.Parts, v.Alternatives, v.Context, v.Wording})
}
