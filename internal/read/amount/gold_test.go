package amount

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/comity-project/comity"
)

// gold reads a JSONL file of the shared figures; the test is skipped where they are missing.
func gold[T any](t *testing.T, name string) []T {
	t.Helper()
	path := filepath.Join("..", "..", "..", "..", "shared", "gold", "figures", name)
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("the shared figures are missing: %v", err)
	}
	defer f.Close()
	var out []T
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var v T
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out = append(out, v)
	}
	return out
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b)) }

type newsAmount struct {
	ID, Input  string
	Value      *float64
	Unit       *string
	Change     *float64
	Approx     string
	Resolution *float64
	ValueTo    *float64 `json:"value_to"`
	Basis      string
}

// TestNewsAmounts scores the news forms written for this project. A silently wrong answer, a value or unit that differs while one is given,
// is never allowed.
func TestNewsAmounts(t *testing.T) {
	cases := gold[newsAmount](t, "news_amounts.jsonl")
	right, wrong := 0, 0
	for _, c := range cases {
		miss := newsMiss(c)
		if miss == "" {
			right++
			continue
		}
		if !strings.HasPrefix(miss, "missing") {
			wrong++
		}
		t.Logf("%s %q: %s", c.ID, c.Input, miss)
	}
	t.Logf("news amounts: %d of %d right, %d silently wrong", right, len(cases), wrong)
	if float64(right) < 0.97*float64(len(cases)) || wrong > 0 {
		t.Errorf("news amounts: %d of %d right, %d silently wrong; want 97 %% and none", right, len(cases), wrong)
	}
}

// newsMiss compares the level and the change of a case with what is read.
func newsMiss(c newsAmount) string {
	got := Scan(c.Input, Context{})
	var level, change *Amount
	for i := range got {
		a := &got[i]
		if _, ok := a.Change(); ok {
			change = a
		} else if a.Kind != NotAmount {
			level = a // the last level is the figure; an earlier one is the base
		}
	}
	main := level
	if c.Value == nil {
		main = change
	}
	if main == nil {
		return "missing"
	}
	if c.Value != nil {
		v := main.Value.Float()
		unit := main.Unit
		if main.Kind == Percent {
			v, unit = v/100, "ratio"
		}
		if !near(v, *c.Value) || unit != *c.Unit {
			return fmt.Sprintf("read %v %s, want %v %s", v, unit, *c.Value, *c.Unit)
		}
		if c.ValueTo != nil && (!main.Range || !near(main.High.Float(), *c.ValueTo)) {
			return fmt.Sprintf("upper end %v, want %v", main.High, *c.ValueTo)
		}
	}
	if c.Change != nil {
		if change == nil {
			return "missing change"
		}
		if v, _ := change.Change(); !near(v.Float(), *c.Change) {
			return fmt.Sprintf("read change %v, want %v", v, *c.Change)
		}
	} else if change != nil {
		return "read a change where there is none"
	}
	if main.Hedge.Approx.String() != c.Approx {
		return fmt.Sprintf("hedge %v, want %v", main.Hedge.Approx, c.Approx)
	}
	return resolutionMiss(main, c)
}

func resolutionMiss(a *Amount, c newsAmount) string {
	res := a.Resolution.Float()
	if a.Kind == Percent || a.Kind == PercentPoints {
		res /= 100
	}
	if c.Resolution == nil && res != 0 || c.Resolution != nil && !near(res, *c.Resolution) {
		return fmt.Sprintf("resolution %v, want %v", res, c.Resolution)
	}
	return ""
}

type recognized struct {
	ID, Input string
	Expected  []struct {
		Text, Type  string
		Value, Unit *string
	}
}

// differently reads the list of cases that are read differently on purpose: id, tab, why.
func differently(t *testing.T) map[string]string {
	t.Helper()
	b, err := os.ReadFile("testdata/read_differently.tsv")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(b)) {
		if id, why, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && id[0] != '#' {
			out[id] = why
		}
	}
	return out
}

// TestRecognizers scores Microsoft Recognizers-Text's own cases. All cases count, those read differently on purpose as misses; what is
// missed must stand in testdata/read_differently.tsv with the reason, and what stands there must be missed.
func TestRecognizers(t *testing.T) {
	why := differently(t)
	for _, kind := range []struct {
		name string
		read func(a Amount, mode string) (string, bool)
		want float64
	}{{"number", numberOf, 0.90}, {"percent", percentOf, 0.90}, {"currency", currencyOf, 0.90}} {
		cases := gold[recognized](t, "recognizers_"+kind.name+".jsonl")
		right := 0
		for _, c := range cases {
			var want, got []string
			for _, e := range c.Expected {
				want = append(want, expectedOf(e.Type, e.Value, e.Unit))
			}
			mode := kind.name
			if strings.HasPrefix(c.ID, "rt-numpct") {
				mode = "number"
			} else if strings.HasPrefix(c.ID, "rt-pctmode") {
				mode = "share"
			}
			for _, a := range Scan(c.Input, Context{}) {
				if s, ok := kind.read(a, mode); ok {
					got = append(got, s)
				}
			}
			if same(want, got) {
				right++
				if why[c.ID] != "" {
					t.Errorf("%s is listed as read differently but is read alike; take it off the list", c.ID)
				}
			} else if why[c.ID] == "" {
				t.Errorf("%s %q: read %v, want %v", c.ID, c.Input, got, want)
			}
		}
		rate := float64(right) / float64(len(cases))
		t.Logf("recognizers %s: %d of %d (%.1f %%)", kind.name, right, len(cases), 100*rate)
		if rate < kind.want {
			t.Errorf("recognizers %s: %.3f, want %.2f", kind.name, rate, kind.want)
		}
	}
}

func same(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		av, au, _ := strings.Cut(a[i], " ")
		bv, bu, _ := strings.Cut(b[i], " ")
		x, errX := strconv.ParseFloat(av, 64)
		y, errY := strconv.ParseFloat(bv, 64)
		if au != bu || (errX == nil) != (errY == nil) || errX == nil && !near(x, y) && math.Abs(x-y) > 1e-9*math.Abs(x) {
			return false
		}
	}
	return true
}

// expectedOf writes an expected entity as "value unit".
func expectedOf(kind string, value, unit *string) string {
	v := "none"
	if value != nil {
		v = strings.TrimSuffix(*value, "%")
	}
	switch {
	case kind == "percentage":
		return v + " percent"
	case kind != "currency" || unit == nil:
		return v
	}
	iso := currencyNames[*unit]
	if iso == "" {
		iso = "unknown:" + *unit
	}
	if f, err := strconv.ParseFloat(v, 64); err == nil && strings.HasSuffix(iso, "/100") {
		v = strconv.FormatFloat(f/100, 'g', -1, 64)
	}
	return v + " " + strings.TrimSuffix(iso, "/100")
}

var currencyNames = map[string]string{"Dollar": "USD", "United States dollar": "USD", "Canadian dollar": "CAD", "Hong Kong dollar": "HKD",
	"Australian dollar": "AUD", "Pound": "GBP", "British pound": "GBP", "Euro": "EUR", "Japanese yen": "JPY", "Chinese yuan": "CNY",
	"Finnish markka": "FIM", "Franc": "CHF", "Swiss franc": "CHF", "Peseta": "ESP", "Cent": "USD/100", "Penny": "GBP/100", "Pence": "GBP/100",
	"Rupee": "INR", "Sri Lankan rupee": "LKR", "Costa Rican colón": "CRC", "Lao kip": "LAK", "Turkish lira": "TRY", "Bitcoin": "BTC",
	"Satoshi": "BTC", "Mexican peso": "MXN"}

func numberOf(a Amount, _ string) (string, bool) {
	if a.Kind == NotAmount && a.meta.num.den == 0 && a.Why != Name && a.Why != Year && a.Why != Pronoun || a.Why == Ordinal || a.Why == Pronoun || a.Why == Vague || a.Kind == Multiple && a.NumStart == 0 {
		return "", false
	}
	if a.Kind == Quantity && a.NumEnd < a.End && a.NumEnd == a.End-len(a.Unit) { // "29km": a dimension, no number
		return "", false
	}
	if a.meta.num.den != 0 {
		n := a.meta.num.value()
		if a.meta.signed {
			n = n.Neg()
		}
		return n.String(), true
	}
	return a.Value.String(), true
}

func percentOf(a Amount, mode string) (string, bool) {
	switch {
	case mode == "number":
		return numberOf(a, mode)
	case a.Kind == Percent:
		return a.Value.String() + " percent", true
	case a.Kind == Fraction && mode == "share":
		return a.Value.Mul(comity.Int(100)).String() + " percent", true
	case a.Why == Bare && a.Unit == "percent":
		return "none percent", true
	}
	return "", false
}

func currencyOf(a Amount, _ string) (string, bool) {
	switch {
	case a.Kind == Money:
		return a.Value.String() + " " + a.Unit, true
	case a.Why == Bare && a.Unit != "percent":
		return "none " + a.Unit, true
	}
	return "", false
}

type newsQuant struct {
	ID, Input string
	Expected  []struct {
		Value         any
		Unit, Surface string
	}
}

// TestNewsQuant scores money and percentages of NewsQuant (Almasian et al., EMNLP 2023) by value, the ends of ranges apart.
func TestNewsQuant(t *testing.T) {
	tp, fp, fn := 0, 0, 0
	for _, c := range gold[newsQuant](t, "newsquant.jsonl") {
		want := map[string]int{}
		for _, e := range c.Expected {
			if kind := quantKind(e.Unit, e.Surface); kind != "" {
				for _, v := range flatten(e.Value) {
					want[fmt.Sprintf("%s %.6g", kind, v)]++
				}
			}
		}
		got := map[string]int{}
		for _, a := range Scan(c.Input, Context{}) {
			quantValues(a, got)
		}
		miss := ""
		for k, n := range want {
			tp += min(n, got[k])
			if d := n - got[k]; d > 0 {
				fn += d
				miss += " missed " + k
			}
		}
		for k, n := range got {
			if d := n - want[k]; d > 0 {
				fp += d
				miss += " surplus " + k
			}
		}
		if miss != "" && testing.Verbose() {
			t.Logf("%s %q:%s", c.ID, c.Input, miss)
		}
	}
	precision, recall := float64(tp)/float64(tp+fp), float64(tp)/float64(tp+fn)
	f1 := 2 * precision * recall / (precision + recall)
	t.Logf("NewsQuant money and percent: P %.3f R %.3f F1 %.3f (%d gold)", precision, recall, f1, tp+fn)
	if f1 < 0.92 {
		t.Errorf("NewsQuant F1 %.3f, want 0.92", f1)
	}
}

// quantKind is money, percent or nothing. The gold takes the p of pence for points; its surface tells them.
func quantKind(unit, surface string) string {
	if strings.HasPrefix(unit, "percent") {
		return "percent"
	}
	for _, m := range []string{"dollar", "yen", "euro", "ringgit", "sen", "shekel", "sterling", "yuan", "cent", "krone", "rupee"} {
		for _, w := range strings.Fields(unit) {
			if w == m && !strings.Contains(unit, "metre") {
				return "money"
			}
		}
	}
	if unit == "point" && surface == "p" {
		return "money"
	}
	return ""
}

func quantValues(a Amount, into map[string]int) {
	scale, kind := 1.0, ""
	switch {
	case a.Kind == Percent:
		kind = "percent"
	case a.Kind == Money:
		kind = "money"
		if a.meta.num.den != 0 && a.Value.Abs().Float() < 0.1*math.Abs(a.meta.num.float()) && a.meta.num.mult == 0 {
			scale = 100 // the gold counts cents, sen and pence
		}
	default:
		return
	}
	into[fmt.Sprintf("%s %.6g", kind, a.Value.Float()*scale)]++
	if a.Range {
		into[fmt.Sprintf("%s %.6g", kind, a.High.Float()*scale)]++
	}
	for _, b := range a.Also {
		quantValues(b, into)
	}
}

func flatten(v any) (out []float64) {
	switch v := v.(type) {
	case float64:
		return []float64{v}
	case []any:
		for _, e := range v {
			out = append(out, flatten(e)...)
		}
	}
	return out
}
