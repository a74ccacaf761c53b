package comity

import (
	"encoding/json"
	"fmt"
)

// Subject tells what a figure is about.
type Subject string

// The subjects. Other is every statistic that is neither a flow of trade nor a duty.
const (
	Trade  Subject = "trade"
	Tariff Subject = "tariff"
	Other  Subject = "other"
)

// Flow is the direction of trade, from the reporter's side.
type Flow string

// The flows. A balance is export less import, so a deficit is negative; a total is their sum.
const (
	Export   Flow = "export"
	Import   Flow = "import"
	ReExport Flow = "re-export"
	Total    Flow = "total"
	Balance  Flow = "balance"
)

// ParseFlow reads a flow by its name.
func ParseFlow(s string) (Flow, error) {
	switch f := Flow(s); f {
	case Export, Import, ReExport, Total, Balance:
		return f, nil
	}
	return "", fmt.Errorf("%w: %q is not a flow; use export, import, re-export, total or balance", ErrInput, s)
}

// MarshalJSON writes null for a flow that is not said.
func (f Flow) MarshalJSON() ([]byte, error) { return nullable(string(f)), nil }

// Basis tells what a change is measured against.
type Basis string

// The bases. Level marks an absolute change, in the unit of the figure; no basis marks any other comparison.
const (
	NoBasis Basis = ""
	YoY     Basis = "yoy"
	MoM     Basis = "mom"
	Level   Basis = "level"
)

// MarshalJSON writes null for no basis.
func (b Basis) MarshalJSON() ([]byte, error) { return nullable(string(b)), nil }

// Approx is how the text hedges a number.
type Approx string

// The hedges: as printed, "about", "nearly", "more than", "up to".
const (
	Exact  Approx = "exact"
	About  Approx = "about"
	Under  Approx = "under"
	Over   Approx = "over"
	AtMost Approx = "at_most"
)

// AllProducts is the product of a figure or an observation that covers all goods.
const AllProducts = "TOTAL"

// Units that are not a currency by its ISO 4217 code.
const (
	Percent = "percent"
)

// Quantity is a number with its unit: an ISO 4217 currency in whole units, "percent", or a word like "tonne" or "km".
type Quantity struct {
	Value Decimal `json:"value"`
	Unit  string  `json:"unit"`
	// Step is the place of the last stated digit, in the unit: 10 million for "$2.04 billion". Zero when it is that of Value.
	Step Decimal `json:"step,omitzero"`
}

// Resolution is the place of the last stated digit.
func (q Quantity) Resolution() Decimal {
	if q.Step.Sign() > 0 {
		return q.Step
	}
	return q.Value.Step()
}

// Figure is one quantity that a story states, with every slot that the text, or what came before in it, fills.
type Figure struct {
	Span
	Measure    Subject
	Reporter   Economy // the economy whose side is told
	Partner    Economy
	Flow       Flow
	Product    string // AllProducts, or the words of the text
	Period     Period
	Days       When       // where the text gives days: "the first ten days of May", the day a duty took effect; else zero. Period then has their months
	Value      *Quantity  // nil when only a change or a rank is given
	Also       []Quantity // the same quantity in other units, from brackets
	Change     *Decimal   // a fraction (0.67 for 67 %); with basis Level an absolute change in Value's unit or ChangeUnit
	ChangeStep Decimal    // the place of the change's last stated digit, as a fraction
	ChangeUnit string     // the unit of a change of basis Level that stands alone
	Basis      Basis
	Rank       int    // 1 is the largest; 0 when no rank is stated
	Ranked     string // what the rank is among: "partner", "export destination", "import source"; empty without a rank
	Approx     Approx
	Hedge      string // the hedging words, "nearly"
	Attributed string // the words that name the source; empty when none does
	State      string // for a tariff: announced, in_force, suspended, ended, struck_down, hypothetical; empty when not said
	Evidence   Evidence
}

// Stated tells whether the figure says anything that can be checked.
func (f *Figure) Stated() bool { return f.Value != nil || f.Change != nil || f.Rank > 0 }

// When is the figure's period in ISO 8601, to the day where the text gives days; empty when the text gives no hold.
func (f *Figure) When() string {
	switch {
	case !f.Days.IsZero():
		return f.Days.String()
	case f.Period.IsZero():
		return ""
	}
	return f.Period.String()
}

// figureJSON is the figure as JSON shows it: the keys of the annotation schema first, then what comity adds.
type figureJSON struct {
	Span
	Measure    Subject         `json:"measure"`
	Reporter   Economy         `json:"reporter"`
	Partner    Economy         `json:"partner"`
	Flow       Flow            `json:"flow"`
	Product    string          `json:"product"`
	Period     *string         `json:"period"`
	Value      *Decimal        `json:"value"`
	Unit       *string         `json:"unit"`
	Step       *Decimal        `json:"step,omitempty"`
	Also       []Quantity      `json:"also,omitempty"`
	Change     *Decimal        `json:"change"`
	ChangeStep *Decimal        `json:"change_step,omitempty"`
	Basis      Basis           `json:"basis"`
	Rank       *int            `json:"rank,omitempty"`
	Ranked     string          `json:"ranked,omitempty"`
	Approx     Approx          `json:"approx"`
	Hedge      string          `json:"hedge,omitempty"`
	Attributed *string         `json:"attributed"`
	State      string          `json:"state,omitempty"`
	Rule       string          `json:"rule"`
	Confidence float64         `json:"confidence"`
	Slots      map[string]Span `json:"slots,omitempty"`
}

// MarshalJSON writes the keys of docs/json.md; what the text does not say is null.
func (f Figure) MarshalJSON() ([]byte, error) {
	j := figureJSON{Span: f.Span, Measure: f.Measure, Reporter: f.Reporter, Partner: f.Partner, Flow: f.Flow, Product: f.Product,
		Also: f.Also, Change: f.Change, Basis: f.Basis, Ranked: f.Ranked, Approx: f.Approx, Hedge: f.Hedge, State: f.State,
		Rule: f.Evidence.Rule, Confidence: f.Evidence.Confidence, Slots: f.Evidence.Slots}
	if text := f.When(); text != "" {
		j.Period = &text
	}
	if f.Value != nil {
		step := f.Value.Resolution()
		j.Value, j.Unit, j.Step = &f.Value.Value, &f.Value.Unit, &step
	} else if f.ChangeUnit != "" {
		j.Unit = &f.ChangeUnit
	}
	if f.Change != nil {
		j.ChangeStep = &f.ChangeStep
	}
	if f.Rank > 0 {
		j.Rank = &f.Rank
	}
	if f.Attributed != "" {
		j.Attributed = &f.Attributed
	}
	return json.Marshal(j)
}
