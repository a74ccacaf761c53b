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
			if slip, reason := clash(f, g); reason != "" && !mixed(figures, g) {
				accuse(&verdicts[i], &verdicts[k], slip, reason)
			}
		}
	}
	totals(figures, verdicts)
}

// mixed reports whether the story gives another level for the flow and months of g: then it tells of two things that its figures do not keep apart, like
// the trade of two regions of one economy, and what fits one of them need not fit the other.
func mixed(figures []comity.Figure, g *comity.Figure) bool {
	for i := range figures {
		h := &figures[i]
		if h != g && h.Measure == g.Measure && h.Reporter == g.Reporter && h.Partner == g.Partner && h.Flow == g.Flow && h.Product == g.Product && h.Period == g.Period &&
			h.Value != nil && g.Value != nil && h.Value.Unit == g.Value.Unit && !statedValue(h).Overlaps(statedValue(g)) {
			return true
		}
	}
	return false
}

// accuse holds a clash against v: it is contradicted by a figure that is not itself contradicted, unless the record has found v right.
func accuse(v, other *comity.Verdict, slip, reason string) {
	if v.Class == comity.Supported || v.Class == comity.Imprecise || other.Class == comity.Contradicted {
		return
	}
	if v.Class == comity.NotVerifiable {
		v.Class = comity.Contradicted
		v.Reasons = append([]string{reason}, v.Reasons...)
	}
	v.Parts = append(v.Parts, comity.Part{Name: "within the story", Class: comity.Contradicted, Reason: reason})
	if len(v.Alternatives) == 0 {
		v.Alternatives = append(v.Alternatives, comity.Alternative{Error: slip, Text: reason})
	}
}

// clash tells why f cannot stand beside g, and what kind of slip that is.
func clash(f, g *comity.Figure) (slip, reason string) {
	sameFlow := f.Flow == g.Flow
	sameMonths := sameFlow && f.Period == g.Period && !f.Period.IsZero()
	switch {
	case f.Rank > 0 && g.Rank > 0 && sameFlow && f.Rank != g.Rank && (f.Period == g.Period || f.Period.IsZero()):
		return "stale rank", fmt.Sprintf("the same story has %s as number %d as well", g.Partner.The(), g.Rank)
	case f.Rank > 0 || g.Rank > 0:
		return "", ""
	case sameMonths && f.Change != nil && f.Basis == comity.Level && f.Value == nil && g.Value != nil && g.Change != nil && g.Basis == comity.YoY && f.ChangeUnit == g.Value.Unit:
		return "delta against percent", deltaAgainstRate(f, g)
	case sameFlow && f.Value != nil && f.Change != nil && f.Basis == comity.YoY && g.Value != nil && g.Change == nil && !f.Period.IsZero() && g.Period == f.Period.YearEarlier() && g.Value.Unit == f.Value.Unit:
		return "base", rateAgainstLevels(f, g)
	case sameFlow && f.Flow != comity.Balance && f.Value != nil && g.Value != nil && f.Value.Unit == g.Value.Unit && g.Period.Contains(f.Period) && f.Period != g.Period:
		return "impossible part", partAgainstWhole(f, g)
	}
	return "", ""
}

// partAgainstWhole: a quarter cannot be more than the nine months that hold it.
func partAgainstWhole(f, g *comity.Figure) string {
	if !statedValue(g).Hi.Less(statedValue(f).Lo) {
		return ""
	}
	return fmt.Sprintf("%s in %s cannot be: the story has %s for all of %s", Number(f.Value.Value, f.Value.Unit), f.Period.Long(), Number(g.Value.Value, g.Value.Unit), g.Period.Long())
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

// totals checks export, import, total and balance of one pair and period against each other: two of them make the others.
func totals(figures []comity.Figure, verdicts []comity.Verdict) {
	for i := range figures {
		whole := &figures[i]
		if whole.Value == nil || whole.Measure != comity.Trade || whole.Flow != comity.Total && whole.Flow != comity.Balance || whole.Period.IsZero() {
			continue
		}
		x, m := partOf(figures, whole, comity.Export), partOf(figures, whole, comity.Import)
		if x < 0 || m < 0 || verdicts[x].Class == comity.Contradicted || verdicts[m].Class == comity.Contradicted {
			continue
		}
		sum, sign := statedValue(&figures[x]).Add(statedValue(&figures[m])), "and"
		if whole.Flow == comity.Balance {
			sum, sign = statedValue(&figures[x]).Sub(statedValue(&figures[m])), "less"
		}
		slack := sum.Mid().Abs().Mul(near) // offices round and revise: parts seldom close to the last digit
		if sum.Widen(slack).Overlaps(statedValue(whole)) {
			continue
		}
		reason := fmt.Sprintf("exports of %s %s imports of %s make %s, not %s", Number(figures[x].Value.Value, whole.Value.Unit), sign,
			Number(figures[m].Value.Value, whole.Value.Unit), Number(sum.Mid().RoundTo(whole.Value.Resolution()), whole.Value.Unit), Number(whole.Value.Value, whole.Value.Unit))
		slip := "total"
		if whole.Flow == comity.Balance && sum.Neg().Widen(slack).Overlaps(statedValue(whole)) {
			slip = "sign"
		}
		accuse(&verdicts[i], &verdicts[x], slip, reason)
	}
}

// partOf is the index of the figure for one flow of the same pair, months, goods and unit, −1 for none.
func partOf(figures []comity.Figure, whole *comity.Figure, flow comity.Flow) int {
	for i := range figures {
		f := &figures[i]
		if f.Measure == comity.Trade && f.Value != nil && f.Flow == flow && f.Reporter == whole.Reporter && f.Partner == whole.Partner && f.Period == whole.Period &&
			f.Product == whole.Product && f.Value.Unit == whole.Value.Unit {
			return i
		}
	}
	return -1
}
