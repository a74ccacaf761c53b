// Package amount reads every quantity in a text: money, percentages, counts, tonnes, "doubled", with the place, the stated precision, the
// hedge and the direction of each. It never decides whose figure it is or which period it covers, and it never gives part of an amount.
//
// # How an amount is read
//
// One scan goes over the tokens from left to right. At a token that can begin an amount it takes the longest chain
//
//	[sign] [currency mark] numeral {multiplier} [percent | currency | unit]
//
// as a whole or nothing: "Rs 16,189-crore", "US$6.8bn", "₹1.2 lakh crore", "two and a half billion Hong Kong dollars". Numbers that are no
// amounts (years, dates, clock times, ordinals, "Section 232", scores) are taken in the same scan and returned as [NotAmount] with the reason,
// so that none of their digits is read again. A second pass looks at neighbours: a number shares the unit of the one after it ("39 and
// 34.11 per cent", "$15-20 billion"), two become a range, a conversion in brackets moves into [Amount.Also]. Then each amount gets its hedge
// ("nearly", "or so") and the word that gives it a direction ("fell 1.8%", "a 67 per cent jump").
//
// Worked example: "fell by nearly ₹1.2 lakh crore ($14 bn)" is one amount of ₹1.2 lakh crore: value 1.2e12, resolution 1e11, INR, hedge
// under (nearly), cue down by; also 14e9 USD.
package amount

import "github.com/comity-project/comity"

// Kind says what an amount counts.
type Kind uint8

// The kinds of amounts.
const (
	Count         Kind = iota + 1 // a bare number or a number of things
	Money                         // Unit is the ISO 4217 code
	Percent                       // 67 for "67%"
	PercentPoints                 // 3.5 for "3.5 percentage points"
	BasisPoints                   // 60 for "60 basis points"
	Fraction                      // 0.2 for "a fifth"
	Multiple                      // the change: +1 for "doubled", -0.5 for "halved", +9 for "tenfold"
	Quantity                      // Unit is t, km, bbl/d …
	NotAmount                     // Why says what it is
)

var kindNames = [...]string{"", "count", "money", "percent", "percentage points", "basis points", "fraction", "multiple", "quantity", "not an amount"}

// String names the kind.
func (k Kind) String() string { return kindNames[k] }

// Reason says why a number is no amount.
type Reason uint8

// The reasons.
const (
	Year      Reason = iota + 1 // 2025, 2024-25, the 1990s, FY26
	Date                        // 21 January, 21.01.2026
	Clock                       // 11:24, 5 pm
	Age                         // a 50-year-old
	Duration                    // nine months
	Ordinal                     // third, 22nd; Value is the rank
	Name                        // G20, Section 232, Boeing 737, COVID-19
	Score                       // 3-1
	Phone                       // +1-222-2222
	ListItem                    // 1. at the start of a line
	Vague                       // several hundred, tens of millions
	Pronoun                     // this one
	Frequency                   // three times a week
	Dotted                      // 192.168.1.2, a version, an outline number
	Malformed                   // digits grouped as no number is: 1,23,4
	Bare                        // a unit or currency without a number
	Rate                        // $1 = 83.5 rupees
	Scale                       // "in billion yuan", "US$ million" without a number: Unit is the currency, Value the multiplier
)

var reasonNames = [...]string{"", "year", "date", "clock time", "age", "duration", "ordinal", "name", "score", "phone", "list item", "vague",
	"pronoun", "frequency", "dotted", "malformed", "no number", "exchange rate", "scale"}

// String names the reason.
func (r Reason) String() string { return reasonNames[r] }

// Context is what the scan may know about the story.
type Context struct {
	Place comity.Economy // of the dateline or the paper: decides a bare $, Rs or ¥
}

// Amount is one quantity of the text.
type Amount struct {
	Start, End       int // bytes of the whole: mark, numeral, multiplier, unit; without the hedge
	NumStart, NumEnd int // bytes of the numeral with its multiplier

	Kind       Kind
	Why        Reason         // why it is NotAmount
	Value      comity.Decimal // in base units, "billion" multiplied out, the stated precision kept; the lower end of a range
	High       comity.Decimal // the upper end of a range
	Range      bool           // "between 5 and 7 per cent"
	Resolution comity.Decimal // the unit of the last stated digit; zero where the words state none ("a third", "doubled")
	Unit       string         // ISO 4217, percent, pp, bp, t, km, bbl/d, persons …; empty for a bare number
	Source     Source         // how the currency was decided
	Per        string         // "barrel" for "$52 a barrel", "year" for "a year"

	NounStart, NounEnd int // the word right after: what is counted, or what the amount is of

	Hedge Hedge
	Cue   Cue
	Also  []Amount // the same quantity in another unit

	mark int16
	meta meta
}

// meta is what the passes after the scan need to know of an amount.
type meta struct {
	first, next int // tokens
	num         numeral
	prefixed    bool // a mark before the number
	unit        bool // a unit of its own
	signed      bool
}

// Factor is the factor of a Multiple: 2 for "doubled".
func (a Amount) Factor() comity.Decimal { return a.Value.Add(comity.Int(1)) }

// Change is the amount as a signed fraction of its base, and true, where the text states a change in percent, points, a fraction or a
// multiple: −0.018 for "fell 1.8%", +1 for "doubled". Points are divided by a hundred, basis points by ten thousand.
func (a Amount) Change() (comity.Decimal, bool) {
	scale := int32(-2)
	switch a.Kind {
	case Multiple:
		return a.Value, a.Cue.Role != Level
	case Fraction:
		scale = 0
	case BasisPoints:
		scale = -4
	case Percent, PercentPoints:
	default:
		return comity.Decimal{}, false
	}
	if a.Cue.Role != Changed {
		return comity.Decimal{}, false
	}
	v := a.Value.Mul(comity.Scaled(1, scale))
	if a.Cue.Dir < 0 && v.Sign() > 0 {
		v = v.Neg()
	}
	return v, true
}

// UnitName is the unit as the annotation schema of stories writes it: tonne for t, litre for l; other units and currencies stay.
func UnitName(unit string) string {
	if name, ok := unitNames[unit]; ok {
		return name
	}
	return unit
}

var unitNames = map[string]string{"t": "tonne", "l": "litre", "mi": "mile", "bbl": "barrel", "bbl/d": "barrels per day", "m": "metre", "ha": "hectare"}

// Quantity is the amount as a figure carries it, its unit in the words of the annotation schema. The value of a range is its lower end.
func (a Amount) Quantity() comity.Quantity {
	return comity.Quantity{Value: a.Value, Unit: UnitName(a.Unit), Step: a.Resolution}
}

// ChangeStep is the resolution of [Amount.Change]: 0.001 for "1.8%". It is zero where the words state none.
func (a Amount) ChangeStep() comity.Decimal {
	switch a.Kind {
	case Percent, PercentPoints:
		return a.Resolution.Mul(comity.Scaled(1, -2))
	case BasisPoints:
		return a.Resolution.Mul(comity.Scaled(1, -4))
	}
	return a.Resolution
}
