package check

import (
	"fmt"

	"github.com/comity-project/comity"
)

// conversions are exact factors between units that stories pair in brackets: how many of the second make one of the first (international
// yard and pound agreement of 1959; US and imperial tons by definition).
var conversions = map[[2]string]comity.Decimal{
	{"mile", "km"}:           comity.MustDecimal("1.609344"),
	{"nautical mile", "km"}:  comity.MustDecimal("1.852"),
	{"foot", "metre"}:        comity.MustDecimal("0.3048"),
	{"acre", "hectare"}:      comity.MustDecimal("0.40468564224"),
	{"square mile", "sq km"}: comity.MustDecimal("2.589988110336"),
	{"pound", "kg"}:          comity.MustDecimal("0.45359237"),
	{"short ton", "tonne"}:   comity.MustDecimal("0.90718474"),
	{"long ton", "tonne"}:    comity.MustDecimal("1.0160469088"),
}

// other judges what is neither a flow nor a duty: a quantity told in two units must agree with itself; the rest has no statistics on record.
func (j *judge) other() {
	if j.f.Value != nil {
		for _, also := range j.f.Also {
			if j.pair(*j.f.Value, also) {
				return
			}
		}
	}
	j.abstain("level", "no statistics of this kind are on record")
}

func (j *judge) pair(a, b comity.Quantity) bool {
	factor, ok := conversions[[2]string{b.Unit, a.Unit}]
	if !ok {
		if factor, ok = conversions[[2]string{a.Unit, b.Unit}]; !ok {
			return false
		}
		a, b = b, a
	}
	// b of the first unit make b × factor of the second: both prints must leave one length possible.
	said := comity.Rounded(b.Value, b.Resolution())
	made, err := comity.Rounded(a.Value, a.Resolution()).Quo(comity.Exactly(factor))
	if err != nil {
		return false
	}
	exact := a.Value.Quo(factor)
	official := comity.Derivation{Formula: "conversion", Label: fmt.Sprintf("%s in %s", Number(a.Value, a.Unit), b.Unit), Interval: made,
		Best: exact.RoundTo(comity.Scaled(1, -1)), Unit: b.Unit, Compiler: "arithmetic"}
	p := comity.Part{Name: "unit pair", Class: comity.Supported, Stated: said, Official: &official,
		Reason: fmt.Sprintf("%s are %s: consistent", Number(a.Value, a.Unit), Number(official.Best, b.Unit))}
	if !said.Overlaps(made) {
		p.Class = comity.Contradicted
		p.Reason = fmt.Sprintf("%s are %s, not %s", Number(a.Value, a.Unit), Number(official.Best, b.Unit), Number(b.Value, b.Unit))
		if !said.Mid().Mul(near).Less(said.Distance(made)) {
			p.Class = comity.Imprecise
		}
	}
	j.part(p)
	return true
}
