package comity

import "encoding/json"

// EventType is a type of the PLOVER event ontology.
type EventType string

// The PLOVER types that stories of diplomacy and trade use (openeventdata/PLOVER; POLECAT's later list of sixteen without CRIME).
const (
	Agree     EventType = "AGREE"
	Consult   EventType = "CONSULT"
	Support   EventType = "SUPPORT"
	Concede   EventType = "CONCEDE"
	Cooperate EventType = "COOPERATE"
	Aid       EventType = "AID"
	Retreat   EventType = "RETREAT"
	Request   EventType = "REQUEST"
	Accuse    EventType = "ACCUSE"
	Reject    EventType = "REJECT"
	Threaten  EventType = "THREATEN"
	Protest   EventType = "PROTEST"
	Sanction  EventType = "SANCTION"
	Mobilize  EventType = "MOBILIZE"
	Coerce    EventType = "COERCE"
	Assault   EventType = "ASSAULT"
)

// Status is the coarse standing of an event in the text.
type Status string

// The coarse statuses.
const (
	Happened  Status = "happened"
	Planned   Status = "planned"
	Denied    Status = "denied"
	CalledFor Status = "called_for"
)

// State is the finer standing of an event or a measure; empty when the text says no more than the status.
type State string

// The finer states.
const (
	Announced    State = "announced"
	Signed       State = "signed"
	InForce      State = "in_force"
	Suspended    State = "suspended"
	Ended        State = "ended"
	StruckDown   State = "struck_down"
	Hypothetical State = "hypothetical"
	Historical   State = "historical"
)

// Event is an act between two actors that a story tells.
type Event struct {
	Span
	Source     Actor // who acts; with Sym no side acts first
	Target     Actor // who is acted on
	SourceRole string
	TargetRole string
	Type       EventType
	Mode       string // PLOVER mode, like "meet" or "embargo"
	Date       When
	Place      string
	Status     Status
	State      State
	Sym        bool
	CAMEO      string // derived: the CAMEO code
	Quad       int    // derived: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
	Goldstein  string // derived: the Goldstein weight of the code, as the table prints it
	Attributed string // who says so
	More       []Span // other tellings of the same act in the story
	Evidence   Evidence
	Check      *EventCheck // what the dated record says; nil when it says nothing
}

// EventCheck sets an event beside the incident of the record that it most likely tells.
type EventCheck struct {
	Verdict Class  `json:"verdict"`
	Date    When   `json:"date"`
	Summary string `json:"summary"`
	Place   string `json:"place,omitempty"`
	Text    string `json:"text"` // what a reader should know, in a sentence
	Source  string `json:"source"`
}

type eventJSON struct {
	Span
	Source     Actor           `json:"source"`
	Target     Actor           `json:"target"`
	SourceRole string          `json:"source_role,omitempty"`
	TargetRole string          `json:"target_role,omitempty"`
	Type       EventType       `json:"type"`
	Mode       string          `json:"mode,omitempty"`
	Date       *When           `json:"date"`
	Place      string          `json:"place,omitempty"`
	Status     Status          `json:"status"`
	State      State           `json:"state,omitempty"`
	Sym        bool            `json:"sym,omitempty"`
	CAMEO      string          `json:"cameo,omitempty"`
	Quad       int             `json:"quad,omitempty"`
	Goldstein  string          `json:"goldstein,omitempty"`
	Attributed string          `json:"attributed,omitempty"`
	More       []Span          `json:"more,omitempty"`
	Rule       string          `json:"rule"`
	Confidence float64         `json:"confidence"`
	Slots      map[string]Span `json:"slots,omitempty"`
	Check      *EventCheck     `json:"check,omitempty"`
}

// MarshalJSON writes the keys of docs/json.md; what the text does not say is null.
func (e Event) MarshalJSON() ([]byte, error) {
	j := eventJSON{e.Span, e.Source, e.Target, e.SourceRole, e.TargetRole, e.Type, e.Mode, nil, e.Place, e.Status, e.State, e.Sym,
		e.CAMEO, e.Quad, e.Goldstein, e.Attributed, e.More, e.Evidence.Rule, e.Evidence.Confidence, e.Evidence.Slots, e.Check}
	if !e.Date.IsZero() {
		j.Date = &e.Date
	}
	return json.Marshal(j)
}

// Incident is one real-world event on record, with its source.
type Incident struct {
	Date           When
	Source, Target Actor
	Type           EventType
	Summary        string
	Place          string
	URL            string
}

// Covers tells how much of the target's trade a measure bears on.
type Covers string

// A measure covers all goods or part of them. An effective rate is an estimate over all trade, exempt goods included.
const (
	CoversAll       Covers = "all"
	CoversPart      Covers = "part"
	CoversEffective Covers = "effective"
)

// Measure is a trade-policy act: who imposes what on whom, at which rate, from when.
type Measure struct {
	Imposer, Target           Economy
	Scope                     string // what it covers, in words
	Covers                    Covers
	Rate                      *Decimal // percent; nil where the act ends a duty or an exemption
	Sum                       bool     // the rate is several duties together
	Announced, InForce, Ended When     // zero when it did not happen or is not known
	State                     State
	Kind                      string // reciprocal, retaliatory, baseline, …
	URL, Note                 string
}

// InForceOn reports whether the measure applied on a day, as far as its dates tell.
func (m *Measure) InForceOn(d Date) bool {
	return !m.InForce.IsZero() && !d.Before(m.InForce.From) && (m.Ended.IsZero() || d.Before(m.Ended.From))
}
