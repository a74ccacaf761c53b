package check

import (
	"fmt"
	"strings"

	"github.com/comity-project/comity"
)

// scales are the words for powers of ten that English news prints.
var scales = []struct {
	unit  comity.Decimal
	short string
	long  string
}{
	{comity.Scaled(1, 12), "tn", "trillion"},
	{comity.Scaled(1, 9), "bn", "billion"},
	{comity.Scaled(1, 6), "m", "million"},
}

// symbols are the signs that need no explanation; every other currency is printed by its code.
var symbols = map[string]string{"USD": "$", "EUR": "€", "GBP": "£", "INR": "₹"}

// Number prints a number with its unit, short: 2.04 bn, 36.7 %, 3,488 km. Dollars are not named, other currencies are.
func Number(d comity.Decimal, unit string) string {
	switch {
	case unit == comity.Percent:
		return trim(d) + " %"
	case unit == "fraction":
		return Rate(d)
	case !currency(unit):
		return strings.TrimSpace(group(trim(d)) + " " + shortUnit(unit))
	}
	text := scaled(d, func(number, short, _ string) string { return number + " " + short })
	if unit != "USD" {
		return unit + " " + text
	}
	return text
}

// shortUnit is the usual sign of a unit.
func shortUnit(unit string) string {
	if short, ok := map[string]string{"mile": "mi", "tonne": "t", "persons": "people", "kilometre": "km", "hectare": "ha"}[unit]; ok {
		return short
	}
	return unit
}

// Money prints an amount as a story would: $6.9 billion.
func Money(d comity.Decimal, unit string) string {
	sign, ok := symbols[unit]
	if !ok {
		sign = unit + " "
	}
	minus := ""
	if d.Sign() < 0 {
		minus, d = "−", d.Abs()
	}
	return minus + sign + scaled(d, func(number, _, long string) string { return strings.TrimSpace(number + " " + long) })
}

// scaled splits a number into its part and its scale. Digits that the number states stay, zeros included.
func scaled(d comity.Decimal, put func(number, short, long string) string) string {
	for _, s := range scales {
		if !d.Abs().Less(s.unit) {
			part := d.Quo(s.unit)
			return put(minus(significant(part, d, s.unit)), s.short, s.long)
		}
	}
	return group(minus(trim(d)))
}

// significant prints the part with two decimals, or with as many as the number has that count.
func significant(part, whole, scale comity.Decimal) string {
	text := part.RoundTo(comity.Scaled(1, -3)).String()
	if i := strings.IndexByte(text, '.'); i >= 0 {
		text = strings.TrimRight(text, "0")
		switch decimals := len(text) - i - 1; {
		case decimals == 0:
			text = text[:i]
		case decimals == 1 && whole.Step().Less(scale.Mul(comity.MustDecimal("0.1"))):
			text += "0"
		}
	}
	return text
}

// Rate prints a fraction as a signed percentage: +67.35 %, −1.83 %.
func Rate(fraction comity.Decimal) string {
	p := fraction.Mul(comity.Int(100)).RoundTo(comity.Scaled(1, -2))
	text := minus(trim(p)) + " %"
	if p.Sign() > 0 {
		return "+" + text
	}
	return text
}

// Range prints the ends of an interval in one unit: 1.50–2.50 bn.
func Range(i comity.Interval, unit string) string {
	switch {
	case i.Lo.IsInf() && i.Hi.IsInf():
		return "any number"
	case i.Hi.IsInf():
		return "at least " + Number(i.Lo, unit)
	case i.Lo.IsInf():
		return "at most " + Number(i.Hi, unit)
	}
	if unit == "fraction" {
		return Rate(i.Lo) + " to " + Rate(i.Hi)
	}
	if !currency(unit) {
		return places(i, i.Lo) + "–" + Number(i.Hi.RoundTo(comity.Scaled(1, -2)), unit)
	}
	for _, s := range scales {
		if !i.Mid().Abs().Less(s.unit) {
			lo, hi := places(i, i.Lo.Quo(s.unit)), places(i, i.Hi.Quo(s.unit))
			prefix := ""
			if unit != "USD" {
				prefix = unit + " "
			}
			return prefix + minus(lo) + "–" + minus(hi) + " " + s.short
		}
	}
	return minus(trim(i.Lo)) + "–" + minus(trim(i.Hi))
}

// places prints an end of an interval with two decimals, or three where the interval is narrower than a twentieth.
func places(i comity.Interval, end comity.Decimal) string {
	if i.Width().Less(i.Mid().Abs().Mul(comity.MustDecimal("0.05"))) {
		return trim(end.RoundTo(comity.Scaled(1, -3)))
	}
	return end.RoundTo(comity.Scaled(1, -2)).String()
}

// share prints a gap as a share of a whole: 0.4 %.
func share(part, whole comity.Decimal) string {
	if whole.Sign() == 0 {
		return "all of it"
	}
	p := part.Quo(whole).Abs().Mul(comity.Int(100))
	step := comity.Scaled(1, -1)
	if !p.Less(comity.Int(25)) {
		step = comity.Int(1)
	}
	return p.RoundTo(step).String() + " %"
}

// Share prints a fraction as a percentage of a whole: 18.2 %.
func Share(fraction comity.Decimal) string { return minus(share(fraction, comity.Int(1))) }

func trim(d comity.Decimal) string { return d.Short() }

func minus(s string) string { return strings.Replace(s, "-", "−", 1) }

// group puts commas between thousands.
func group(s string) string {
	whole, rest, dot := strings.Cut(s, ".")
	sign := ""
	for _, m := range []string{"-", "−"} {
		if strings.HasPrefix(whole, m) {
			sign, whole = m, strings.TrimPrefix(whole, m)
		}
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if dot {
		whole += "." + rest
	}
	return sign + whole
}

func currency(unit string) bool { return len(unit) == 3 && strings.ToUpper(unit) == unit }

// seriesWords names a series in a sentence: "India’s exports to China".
func seriesWords(s comity.Series) string {
	owner := s.Reporter.The() + "’s "
	what := map[comity.Flow]string{comity.Export: "exports to ", comity.Import: "imports from ", comity.ReExport: "re-exports to ",
		comity.Total: "trade with ", comity.Balance: "balance with "}[s.Flow]
	if s.Product != comity.AllProducts {
		return fmt.Sprintf("%s%s of %s", owner, strings.TrimSpace(what+s.Partner.The()), s.Product)
	}
	return owner + what + s.Partner.The()
}
