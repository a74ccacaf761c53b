package cli

import (
	"fmt"
	"math"
	"strings"

	"github.com/comity-project/comity/internal/whatif"
)

// rate writes a rate with the digits it was given in.
func rate(x float64) string { return fmt.Sprintf("%.6g %%", 100*x) }

func percentage(x float64, digits int) string { return minus(fmt.Sprintf("%.*f %%", digits, 100*x)) }

// change writes a change in percent: whole numbers, one decimal below ten.
func change(x float64) string { return changeNumber(x) + " %" }

func changeNumber(x float64) string {
	v := 100 * x
	switch {
	case v == 0:
		return "0"
	case math.Abs(v) < 9.95:
		return minus(fmt.Sprintf("%+.1f", v))
	}
	return minus(fmt.Sprintf("%+.0f", v))
}

// fine writes a small change in percent.
func fine(x float64) string {
	if x == 0 {
		return "0 %"
	}
	return minus(fmt.Sprintf("%+.3f %%", 100*x))
}

// span writes an interval of changes, both ends with the digits of the larger.
func span(e whatif.Estimate) string { return bareSpan(e) + " %" }

func bareSpan(e whatif.Estimate) string {
	digits := 1
	if max(math.Abs(e.Low), math.Abs(e.High)) >= 0.0995 {
		digits = 0
	}
	end := func(x float64) string {
		if x == 0 {
			return "0"
		}
		text := fmt.Sprintf("%+.*f", digits, 100*x)
		if strings.Trim(text, "+-0.") == "" {
			return "0"
		}
		return minus(text)
	}
	return end(e.Low) + " to " + end(e.High)
}

// money writes millions of dollars.
func money(musd float64) string {
	switch v := math.Abs(musd); {
	case musd == 0:
		return "$0"
	case v >= 999_500:
		return minus(fmt.Sprintf("$%.2f tn", musd/1e6))
	case v >= 99_950:
		return minus(fmt.Sprintf("$%.0f bn", musd/1000))
	case v >= 999.5:
		return minus(fmt.Sprintf("$%.1f bn", musd/1000))
	}
	return minus(fmt.Sprintf("$%.0f m", musd))
}

func signedMoney(musd float64) string {
	switch {
	case musd > 0:
		return "+" + money(musd)
	case musd < 0:
		return "−" + money(-musd)
	}
	return "$0"
}

func moneySpan(e whatif.Estimate) string { return signedMoney(e.Low) + " to " + signedMoney(e.High) }

func minus(s string) string { return strings.ReplaceAll(s, "-", "−") }

func points(x float64) string { return fmt.Sprintf("%.0f", 100*x) }

func signedPoints(x float64) string {
	if math.Abs(x) < 0.005 {
		return "0 pts"
	}
	return minus(fmt.Sprintf("%+.0f pts", 100*x))
}
