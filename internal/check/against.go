package check

import (
	"fmt"

	"github.com/comity-project/comity"
)

// against checks a story's figures against each other; it needs no data. Where two cannot both be right and the record has not already decided
// which, the one that was derived from the other in the text is called contradicted.
func against(figures []comity.Figure, verdicts []comity.Verdict) {
	for i := range figures {
		f := &figures[i]
		if f.Measure != comity.Trade {
			continue
		}
		for k := range figures {
			g := &figures[k]
			if k == i || g.Measure != comity.Trade || g.Reporter != f.Reporter || g.Partner != f.Partner || g.Product != f.Product || f.Reporter == "" {
				continue
			}
			if reason := clash(f, g); reason != "" {
				accuse(&verdicts[i], &verdicts[k], reason)
			}
		}
	}
}

// accuse marks v, which the record could not decide, by a clash with a figure that is not itself contradicted.
func accuse(v, other *comity.Verdict, reason string) {
	if v.Class != comity.NotVerifiable || other.Class == comity.Contradicted {
		return
	}
	v.Class = comity.Contradicted
	v.Reasons = append([]string{reason}, v.Reasons...)
	v.Parts = append(v.Parts, comity.Part{Name: "within the story", Class: comity.Contradicted, Reason: reason})
}

// clash tells why f cannot stand beside g.
func clash(f, g *comity.Figure) string {
	sameMonths := f.Period == g.Period && !f.Period.IsZero() && f.Flow == g.Flow
	switch {
	case sameMonths && f.Change != nil && f.Basis == comity.Level && f.Value == nil && g.Value != nil && g.Change != nil && g.Basis == comity.YoY && f.ChangeUnit == g.Value.Unit:
		return deltaAgainstRate(f, g)
	case f.Flow == g.Flow && f.Value != nil && f.Change != nil && f.Basis == comity.YoY && g.Value != nil && g.Change == nil && !f.Period.IsZero() && g.Period == f.Period.YearEarlier() && g.Value.Unit == f.Value.Unit:
		return rateAgainstLevels(f, g)
	}
	return ""
}

// deltaAgainstRate: exports up 9.7 % to 19.75 bn cannot be an increase of 5.5 bn.
func deltaAgainstRate(f, g *comity.Figure) string {
	base, err := statedValue(g).Quo(statedChange(g).Add(comity.Exactly(comity.Int(1))))
	if err != nil {
		return ""
	}
	delta := statedValue(g).Sub(base)
	if statedChange(f).Overlaps(delta) {
		return ""
	}
	return fmt.Sprintf("a change of %s to %s starts from %s, a difference of %s, not %s", Rate(*g.Change), Number(g.Value.Value, g.Value.Unit),
		Number(base.Mid().RoundTo(g.Value.Resolution()), g.Value.Unit), Number(delta.Mid().RoundTo(g.Value.Resolution()), g.Value.Unit), Number(*f.Change, f.ChangeUnit))
}

// rateAgainstLevels: a stated growth must be the growth of the two stated levels.
func rateAgainstLevels(f, g *comity.Figure) string {
	now, was := statedValue(f), statedValue(g)
	if f.Flow == comity.Balance && was.Hi.Sign() < 0 {
		now, was = now.Neg(), was.Neg()
	}
	growth, err := now.Growth(was)
	if err != nil || growth.Overlaps(statedChange(f).Widen(comity.MustDecimal("0.005"))) {
		return ""
	}
	return fmt.Sprintf("from %s to %s is %s, not %s", Number(g.Value.Value, g.Value.Unit), Number(f.Value.Value, f.Value.Unit), Rate(growth.Mid()), Rate(*f.Change))
}
