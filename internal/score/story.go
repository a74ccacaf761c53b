package score

// A Text is a slot that holds words or is null. The empty string and null are different values, as they are in JSON.
type Text struct {
	S     string
	Known bool
}

// Words makes a Text that is not null.
func Words(s string) Text { return Text{s, true} }

// or is the text, or a default where it is null or empty.
func (t Text) or(otherwise string) string {
	if t.S == "" {
		return otherwise
	}
	return t.S
}

// A Number is a slot that holds a number or is null. Literal is how it is printed: 2000 in a gold file prints "2000", the
// same number from a system file "2000.0".
type Number struct {
	Value   float64
	Known   bool
	Literal string
}

// Float makes a Number that is not null.
func Float(v float64) Number { return Number{v, true, floatRepr(v)} }

// equal compares numbers; two nulls are equal.
func (n Number) equal(m Number) bool { return n.Known == m.Known && n.Value == m.Value }

// A Story is one story of a gold set, or what a system took from it. Text and Published are known for gold only.
type Story struct {
	ID         string
	Published  string // the day of publication, 2026-01-21
	Text       string
	Figures    []Figure
	Events     []Event
	Statements []Statement
	Verdicts   []Verdict
}

// A Quantity is a value in a unit.
type Quantity struct {
	Value Number
	Unit  Text
}

// A Figure is a quantity that a story states, slot by slot (SCHEMA.md).
type Figure struct {
	Quote      string
	Measure    Text // trade, tariff or other; null counts as trade
	Reporter   Text // ISO 3166-1 alpha-3, WLD or EUN
	Partner    Text
	Flow       Text // export, import, total or balance
	Product    Text // TOTAL or the words of the text
	Period     Text // 2025-12, 2025, 2025-04/2025-12
	Value      Number
	Unit       Text
	Change     Number // a fraction, or a quantity in Unit where Basis is level
	Basis      Text   // yoy, mom or level
	Rank       Number
	Approx     Text       // exact, about, under, over or at_most; null counts as exact
	Attributed Text       // the words that name the source
	Also       []Quantity // gold only: the same quantity in other units
}

// An Event is one act between states or blocs.
type Event struct {
	Quote    string
	Source   Text
	Target   Text
	Type     Text // PLOVER type
	Date     Text
	Status   Text // happened, planned, denied or called_for
	AltTypes []string
	Sym      bool // gold only: no actor comes first
}

// A Statement is something a named person said.
type Statement struct {
	Quote   string
	Speaker Text
	Role    Text
	Country Text
}

// A Verdict is what the official statistics say of the figure with the same quote.
type Verdict struct {
	Quote    string
	Class    Text // supported, imprecise, contradicted or not_verifiable
	Official Number
	Source   Text
}
