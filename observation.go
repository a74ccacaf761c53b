package comity

import "cmp"

// Series is the key of a run of observations: whose record, of which flow, with whom, of what.
type Series struct {
	Reporter Economy `json:"reporter"`
	Partner  Economy `json:"partner"`
	Flow     Flow    `json:"flow"`
	Product  string  `json:"product"`
}

// Compare orders series by reporter, partner, flow and product.
func (s Series) Compare(t Series) int {
	return cmp.Or(cmp.Compare(s.Reporter, t.Reporter), cmp.Compare(s.Partner, t.Partner), cmp.Compare(s.Flow, t.Flow), cmp.Compare(s.Product, t.Product))
}

// Stage is how firm an observation is.
type Stage string

// The stages of a number's life.
const (
	Provisional Stage = "provisional"
	Revised     Stage = "revised"
	Final       Stage = "final"
	Unknown     Stage = "unknown"
)

// Authority tells where a number was read. Better authorities compare greater.
type Authority uint8

// The authorities, from the weakest.
const (
	Quoted  Authority = iota // press that quotes the release
	Release                  // the text of the official release
	Table                    // an official table, portal or data set
)

// String is the word used in files: quoted, release, table.
func (a Authority) String() string { return [...]string{"quoted", "release", "table"}[a] }

// MarshalText implements encoding.TextMarshaler.
func (a Authority) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// Witness is one table, release or press copy of an observation: the number as it stands there, with its precision and origin.
type Witness struct {
	Value     *Decimal  `json:"value,omitempty"`  // in Currency; nil when only the growth is given
	Step      Decimal   `json:"step"`             // the place of the last digit printed
	Growth    *Decimal  `json:"growth,omitempty"` // year on year, in percent as printed
	Currency  string    `json:"currency"`
	Authority Authority `json:"authority"`
	Public    Date      `json:"public"` // the day by which the number was public there
	Source    string    `json:"source"` // address of the page
	Note      string    `json:"note,omitempty"`
}

// Interval is what the witness's print leaves possible. Press copies cut off as often as they round, so a quoted number may be short by up
// to one unit of its last digit.
func (w Witness) Interval() Interval {
	printed := Rounded(*w.Value, w.Step)
	if w.Authority == Quoted {
		if w.Value.Sign() < 0 {
			printed.Lo = w.Value.Sub(w.Step)
		} else {
			printed.Hi = w.Value.Add(w.Step)
		}
	}
	return printed
}

// Observation is one official value of one release, with everyone who bears witness to it.
type Observation struct {
	Series
	Period    Period    `json:"period"`
	Status    Stage     `json:"status"`
	Released  Date      `json:"released,omitzero"` // the day of the official release; zero when not known
	Public    Date      `json:"public,omitzero"`   // the first day on which the number was known to be public; zero when not known
	Compiler  string    `json:"compiler"`
	Valuation string    `json:"valuation,omitempty"` // FOB, CIF
	Witnesses []Witness `json:"witnesses"`
}
