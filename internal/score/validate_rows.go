package score

import (
	"encoding/json"
	"math"
	"regexp"
	"slices"
	"strings"
)

var (
	deficitWords = regexp.MustCompile(`(?i)deficit|shortfall|hole`)
	surplusWords = regexp.MustCompile(`(?i)surplus`)
	numberWords  = regexp.MustCompile(`(?i)\p{Nd}|zero|half|halved|third|fifth|tenth|doubl|largest|second|biggest|hundred|thousand|million|billion|trillion|lakh|` +
		`one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|fifteen|top|main|ahead`)
)

// figure checks one figure.
func (v *validator) figure(f map[string]any) {
	q := v.quote(f, "figure")
	v.code(f, "reporter", false)
	v.code(f, "partner", false)
	trade := f["measure"] == any("trade")
	if !measures.in(f["measure"]) {
		v.error("measure %s: %s", repr(f["measure"]), q)
	}
	if !flows.in(f["flow"]) && (trade || f["flow"] != nil) {
		v.error("flow %s: %s", repr(f["flow"]), q)
	}
	if trade && !truthy(f["reporter"]) {
		v.error("trade figure without reporter: %s", q)
	}
	v.period(f, q)
	if f["basis"] != nil && !bases.in(f["basis"]) {
		v.error("basis %s: %s", repr(f["basis"]), q)
	}
	if truthy(f["approx"]) && !approximations.in(f["approx"]) {
		v.error("approx %s: %s", repr(f["approx"]), q)
	}
	if truthy(f["basis"]) && f["change"] == nil {
		v.error("basis without change: %s", q)
	}
	v.numbers(f, q)
	if !numberWords.MatchString(q) {
		v.warn("no number in %s", quoteRepr(q))
	}
	if source, ok := f["attributed"].(string); truthy(f["attributed"]) && !(ok && strings.Contains(v.text, source)) {
		v.error("attributed is not in the text: %s", repr(f["attributed"]))
	}
}

// period wants a readable period that does not run backwards.
func (v *validator) period(f map[string]any, q string) {
	if f["period"] == nil {
		return
	}
	p, _ := f["period"].(string)
	if d, ok := daysOf(p); !ok {
		v.error("period %s: %s", repr(f["period"]), q)
	} else if d.from > d.to {
		v.error("period runs backwards %s", repr(f["period"]))
	}
}

// numbers checks value, change, unit and the sign of balances.
func (v *validator) numbers(f map[string]any, q string) {
	for _, k := range []string{"value", "change"} {
		if _, ok := f[k].(json.Number); !ok && f[k] != nil {
			v.error("%s is not a number: %s", k, q)
		}
	}
	if f["value"] == nil && f["change"] == nil && f["rank"] == nil {
		v.error("neither value nor change nor rank: %s", q)
	}
	if f["value"] != nil && !truthy(f["unit"]) {
		v.error("value without unit: %s", q)
	}
	if change, ok := numeric(f["change"]); ok && f["basis"] != any("level") && (math.Abs(change) > 25 || change < -1) {
		v.warn("change %s is odd (fractions, 0.67 = 67%%): %s", repr(f["change"]), q)
	}
	if value, ok := numeric(f["value"]); ok && f["flow"] == any("balance") && f["measure"] == any("trade") {
		if deficitWords.MatchString(q) && value > 0 {
			v.warn("positive balance in a deficit: %s", q)
		}
		if surplusWords.MatchString(q) && value < 0 {
			v.warn("negative balance in a surplus: %s", q)
		}
	}
}

// event checks one event.
func (v *validator) event(e map[string]any) {
	q := v.quote(e, "event")
	v.code(e, "source", true)
	v.code(e, "target", true)
	if truthy(e["source"]) && repr(e["source"]) == repr(e["target"]) {
		v.error("source is target: %s", q)
	}
	alternatives, _ := e["alt_types"].([]any)
	for _, t := range append([]any{e["type"]}, alternatives...) {
		if !eventTypes.in(t) {
			v.error("event type %s: %s", repr(t), q)
		}
	}
	if !statusClasses.in(e["status"]) {
		v.error("status %s: %s", repr(e["status"]), q)
	}
	date, _ := e["date"].(string)
	when, ok := daysOf(date)
	if e["date"] != nil && !ok {
		v.error("date %s: %s", repr(e["date"]), q)
	}
	if day, known := daysOf(v.published); ok && known && e["status"] == any("happened") && when.from > day.from {
		v.warn("happened after publication: %s", q)
	}
}

// verdict checks one verdict against the figures with the same quote.
func (v *validator) verdict(x map[string]any, figures []map[string]any) {
	v.quote(x, "verdict")
	v.findings.count("verdicts", 1)
	v.findings.count(str(x["verdict"]), 1)
	if !verdictClasses.in(x["verdict"]) {
		v.error("verdict %s", repr(x["verdict"]))
	}
	var judged []map[string]any
	for _, f := range figures {
		if repr(f["quote"]) == repr(x["quote"]) {
			judged = append(judged, f)
		}
	}
	if u, ok := x["unit"].(string); x["unit"] != nil && (!ok || u == "") {
		v.error("verdict unit %s: %s", repr(x["unit"]), str(x["quote"]))
	}
	official, known := numeric(x["official"])
	switch {
	case len(judged) == 0:
		v.error("verdict on no figure: %s", repr(x["quote"]))
	case known && !commensurable(x, judged):
	case known:
		off, ok := closest(judged, official)
		if x["verdict"] == any("supported") && !ok {
			off = 1
		}
		if x["verdict"] == any("supported") && off > 0.035 {
			v.warn("supported but %.1f%% off: %s", 100*off, str(x["quote"]))
		}
		if x["verdict"] == any("contradicted") && off < 0.02 {
			v.warn("contradicted but close: %s", str(x["quote"]))
		}
	case x["verdict"] != any("not_verifiable") && !onlyAmounts(judged):
		v.error("verdict without official value: %s", str(x["quote"]))
	}
}

// commensurable tells whether the official value of a verdict can be held against the figures: not where it is in a unit of its own, nor where it is the
// level of a flow of which the text tells an absolute change only.
func commensurable(verdict map[string]any, figures []map[string]any) bool {
	if onlyAmounts(figures) {
		return false
	}
	unit, own := verdict["unit"].(string)
	return !own || slices.ContainsFunc(figures, func(f map[string]any) bool { return f["unit"] == any(unit) })
}

// onlyAmounts tells whether the figures state nothing but absolute changes of trade ("up by 213 million"). Their official value is the level that
// the flow came to, which may be unknown.
func onlyAmounts(figures []map[string]any) bool {
	return !slices.ContainsFunc(figures, func(f map[string]any) bool {
		return f["measure"] != any("trade") || f["value"] != nil || f["change"] == nil || f["basis"] != any("level")
	})
}

// closest is the smallest relative distance of the numbers of the figures from the official one; 0 where there are none.
func closest(figures []map[string]any, official float64) (off float64, ok bool) {
	for _, f := range figures {
		for _, k := range []string{"value", "change", "rank"} {
			if n, isNumber := numeric(f[k]); isNumber {
				d := math.Abs(n-official) / math.Max(math.Abs(official), 1e-9)
				if !ok || d < off {
					off, ok = d, true
				}
			}
		}
	}
	return off, ok
}
