package score

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// exports is a gold figure from which the tables below differ in one slot at a time.
func exports(change func(f *Figure)) Figure {
	f := Figure{
		Quote: "Exports to Chile rose 12% to $3 billion in May", Measure: Words("trade"), Reporter: Words("PER"), Partner: Words("CHL"), Flow: Words("export"),
		Product: Words("TOTAL"), Period: Words("2025-05"), Value: Float(3e9), Unit: Words("USD"), Change: Float(0.12), Basis: Words("yoy"), Approx: Words("exact"),
	}
	if change != nil {
		change(&f)
	}
	return f
}

const page1 = "Trade with Chile grows\nExports to Chile rose 12% to $3 billion in May, the ministry said.\n- Copper: two tonnes\nMay | 3 | 4\nThe ministers met in Lima."

func TestFigureCauses(t *testing.T) {
	tests := []struct {
		name   string
		change func(f *Figure)
		want   CauseWeight
	}{
		{"period missing", func(f *Figure) { f.Period = Text{} }, slotCause("period missing")},
		{"year", func(f *Figure) { f.Period = Words("2024-05") }, slotCause("period shifted by years")},
		{"month", func(f *Figure) { f.Period = Words("2025-04") }, slotCause("period shifted within years")},
		{"wide period", func(f *Figure) { f.Period = Words("2025") }, slotCause("period too wide")},
		{"swapped", func(f *Figure) { f.Reporter, f.Partner = f.Partner, f.Reporter }, slotCause("reporter and partner swapped")},
		{"partner missing", func(f *Figure) { f.Partner = Text{} }, slotCause("partner missing")},
		{"partner world", func(f *Figure) { f.Partner = Words("WLD") }, slotCause("partner is the world, should be an economy")},
		{"reporter wrong", func(f *Figure) { f.Reporter = Words("BOL") }, slotCause("reporter wrong")},
		{"flow", func(f *Figure) { f.Flow = Words("import") }, slotCause("flow export read as import")},
		{"scale", func(f *Figure) { f.Value = Float(3e6) }, slotCause("value with the wrong scale")},
		{"crore", func(f *Figure) { f.Value = Float(3e9 / 1e7) }, slotCause("value with the wrong scale")},
		{"value", func(f *Figure) { f.Value = Float(4e9) }, slotCause("value wrong")},
		{"lakh", func(f *Figure) { f.Value = Float(3e9 * 1e5) }, slotCause("value with the wrong scale")},
		{"sign", func(f *Figure) { f.Value = Float(-3e9) }, slotCause("value with the wrong sign")},
		{"value missing", func(f *Figure) { f.Value, f.Unit = Number{}, Text{} }, slotCause("value missing")},
		{"currency", func(f *Figure) { f.Unit = Words("EUR") }, slotCause("currency USD read as EUR")},
		{"change", func(f *Figure) { f.Change = Float(12) }, slotCause("change with the wrong scale")},
		{"other change", func(f *Figure) { f.Change = Float(0.5) }, slotCause("change wrong")},
		{"product", func(f *Figure) { f.Product = Words("copper") }, slotCause("product invented")},
		{"measure", func(f *Figure) { f.Measure = Words("other") }, slotCause("measure trade read as other")},
		{"rank", func(f *Figure) { f.Rank = Float(1) }, slotCause("rank invented")},
		{"approx", func(f *Figure) { f.Approx = Words("over") }, CauseWeight{Cause{FineSlot, "approx exact read as over"}, Weight{Times: 1, Alone: 1}}},
		{"source", func(f *Figure) { f.Attributed = Words("the ministry") }, CauseWeight{Cause{FineSlot, "attributed invented"}, Weight{Times: 1, Alone: 1}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			gold := Story{ID: "x", Published: "2025-07-01", Text: page1, Figures: []Figure{exports(nil)}}
			system := Story{Figures: []Figure{exports(test.change)}}
			got := Score(gold, system).Causes
			if d := cmp.Diff([]CauseWeight{test.want}, got.List()); d != "" {
				t.Errorf("causes (-want +got):\n%s", d)
			}
		})
	}
}

func slotCause(kind string) CauseWeight {
	return CauseWeight{Cause{FigureSlot, kind}, Weight{Times: 1, Alone: 1}}
}

func TestMissedAndFalseFigures(t *testing.T) {
	at := func(quote string, change func(f *Figure)) Figure {
		f := exports(change)
		f.Quote = quote
		return f
	}
	gold := Story{ID: "x", Published: "2025-07-01", Text: page1, Figures: []Figure{
		at("Trade with Chile grows", nil),
		at("two tonnes", func(f *Figure) { f.Product = Words("copper") }),
		at("May | 3", func(f *Figure) { f.Period = Words("2023") }),
		at("rose 12%", func(f *Figure) { f.Measure = Words("tariff") }),
	}}
	system := Story{Figures: []Figure{at("met in Lima", func(f *Figure) { f.Reporter, f.Partner = Words("FJI"), Words("TON") })}}
	causes := Score(gold, system).Causes
	want := []CauseWeight{
		{Cause{FigureMissed, "headline"}, Weight{Times: 1, Of: 1}},
		{Cause{FigureMissed, "list item"}, Weight{Times: 1, Of: 1}},
		{Cause{FigureMissed, "table row"}, Weight{Times: 1, Of: 1}},
		{Cause{FigureMissed, "tariff in running text"}, Weight{Times: 1, Of: 1}},
		{Cause{FigureFalse, "trade value and change"}, Weight{Times: 1}},
	}
	if d := cmp.Diff(want, causes.List()); d != "" {
		t.Errorf("causes (-want +got):\n%s", d)
	}
}

func TestEventCauses(t *testing.T) {
	met := Event{Quote: "The ministers met in Lima", Source: Words("PER"), Target: Words("CHL"), Type: Words("CONSULT"), Status: Words("happened")}
	reversed, agreed := met, met
	reversed.Source, reversed.Target = met.Target, met.Source
	agreed.Type, agreed.Quote = Words("AGREE"), "met in Lima"
	tests := []struct {
		name   string
		system []Event
		want   []Cause
	}{
		{"nothing", nil, []Cause{{EventSlot, "nothing read there"}, {EventMissed, "status happened"}, {EventMissed, "type CONSULT"}}},
		{"reversed", []Event{reversed}, []Cause{{EventSlot, "source and target swapped"}, {EventMissed, "status happened"}, {EventMissed, "type CONSULT"}}},
		{"type", []Event{agreed}, []Cause{{EventSlot, "type CONSULT read as AGREE"}, {EventMissed, "status happened"}, {EventMissed, "type CONSULT"}}},
		{"twice", []Event{met, agreed}, []Cause{{EventFalse, "type AGREE"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			causes := Score(Story{Text: page1, Events: []Event{met}}, Story{Events: test.system}).Causes
			var got []Cause
			for _, c := range causes.List() {
				got = append(got, c.Cause)
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Errorf("causes (-want +got):\n%s", d)
			}
		})
	}
}

// The assignment has as many pairs as possible and, among those, the greatest weight.
func TestAssignIsBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold, system := rapid.IntRange(0, 5).Draw(t, "gold"), rapid.IntRange(0, 5).Draw(t, "system")
		weights := make([][]int, gold)
		for g := range weights {
			weights[g] = rapid.SliceOfN(rapid.IntRange(-1, 30), system, system).Draw(t, "weights")
		}
		weight := func(g, s int) (float64, bool) { return float64(weights[g][s]), weights[g][s] >= 0 }
		got, used := 0, map[int]bool{}
		for _, p := range assign(gold, system, weight) {
			if weights[p.G][p.S] < 0 || used[p.S] {
				t.Fatalf("pair %v is no candidate or takes a used row", p)
			}
			used[p.S] = true
			got += 1000 + weights[p.G][p.S]
		}
		if want := best(weights, 0, map[int]bool{}); got != want {
			t.Fatalf("assign has weight %d, want %d", got, want)
		}
	})
}

// best tries everything.
func best(weights [][]int, g int, used map[int]bool) int {
	if g == len(weights) {
		return 0
	}
	most := best(weights, g+1, used)
	for s, w := range weights[g] {
		if w >= 0 && !used[s] {
			used[s] = true
			most = max(most, 1000+w+best(weights, g+1, used))
			used[s] = false
		}
	}
	return most
}

func TestIntervals(t *testing.T) {
	card := func(found, gold, system int) Card {
		c := Card{}
		c.Tally.match("figures", found, gold, system)
		c.Tally.share("never", 0, 0)
		return c
	}
	cards := []Card{card(5, 10, 8), card(9, 10, 10), card(0, 4, 1), card(3, 3, 3), card(7, 9, 12)}
	got := Intervals(cards, 1)
	if d := cmp.Diff(got, Intervals(cards, 1)); d != "" {
		t.Errorf("same seed, other intervals:\n%s", d)
	}
	total, _ := Sum(cards).Count("figures")
	if i := got["figures"]; !(0.4 < i.Low && i.Low < total.F1() && total.F1() < i.High && i.High < 0.95) {
		t.Errorf("interval %v does not hold F1 %.3f", i, total.F1())
	}
	if i, ok := got["never"]; ok {
		t.Errorf("a measure that counts nothing has interval %v", i)
	}
	if i, ok := Intervals([]Card{card(1, 2, 2), card(0, 0, 0)}, 1)["figures"]; ok {
		t.Errorf("a measure seen in one story has interval %v", i)
	}
	if i := Intervals([]Card{card(2, 2, 2), card(3, 3, 3)}, 1)["figures"]; i != (Interval{1, 1}) {
		t.Errorf("perfect stories have interval %v, want 1 to 1", i)
	}
}

func TestPythonPrinting(t *testing.T) {
	for f, want := range map[float64]string{
		1: "1.0", 0: "0.0", 0.1: "0.1", 2e9: "2000000000.0", 1e15: "1000000000000000.0", 1e16: "1e+16", 0.0001: "0.0001", 0.00001: "1e-05", 1.0 / 3: "0.3333333333333333", 1.5e300: "1.5e+300",
	} {
		if got := floatRepr(f); got != want {
			t.Errorf("floatRepr(%g) = %s, want %s", f, got, want)
		}
	}
	for s, want := range map[string]string{
		"plain": `'plain'`, "it's": `"it's"`, `it's "so"`: `'it\'s "so"'`, "a\tb\\": `'a\tb\\'`, "India’s": `'India’s'`, "a\u00a0b\u200b": `'a\xa0b\u200b'`, "\U000e0001": `'\U000e0001'`,
	} {
		if got := quoteRepr(s); got != want {
			t.Errorf("quoteRepr(%q) = %s, want %s", s, got, want)
		}
	}
}

// corpus writes a gold set of two stories whose system found nothing, and a split of it.
func corpus(t *testing.T) (gold, system, split string) {
	gold, system = t.TempDir(), t.TempDir()
	for _, id := range []string{"open", "shut"} {
		write(t, filepath.Join(gold, id+".txt"), page1+" "+id+" secret 5")
		f := exports(nil)
		f.Quote = id + " secret 5"
		write(t, filepath.Join(gold, id+".json"), plain(Story{Figures: []Figure{f}}))
		write(t, filepath.Join(system, id+".json"), "{}")
	}
	split = filepath.Join(gold, "split.txt")
	write(t, split, "# halves\nopen develop\n\nshut measure\n")
	return gold, system, split
}

func TestMeasuringHalfStaysShut(t *testing.T) {
	gold, system, split := corpus(t)
	var out, errs strings.Builder
	if code := Main([]string{gold, system, "--verbose", "--split", split}, &out, &errs); code != 0 {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	if !strings.Contains(out.String(), "open secret") {
		t.Errorf("the miss of the develop half is not listed:\n%s", out.String())
	}
	if strings.Contains(out.String(), "shut secret") || strings.Contains(out.String(), "== shut") {
		t.Errorf("the miss of the measure half is listed:\n%s", out.String())
	}
	if n := strings.Count(out.String(), "figures strict  "); n != 2 {
		t.Errorf("%d score tables, want one for each half", n)
	}
}

func TestRefusals(t *testing.T) {
	gold, system, split := corpus(t)
	half, wrong, twice := filepath.Join(t.TempDir(), "s"), filepath.Join(t.TempDir(), "s"), filepath.Join(t.TempDir(), "s")
	write(t, half, "open develop\n")
	write(t, wrong, "open develop\nshut both\n")
	write(t, twice, "open develop\nopen measure\n")
	bad := t.TempDir()
	write(t, filepath.Join(bad, "x.txt"), "text")
	write(t, filepath.Join(bad, "x.json"), `{"figures": [{"quote": "text", "value": "five"}]}`)
	tests := []struct {
		name string
		args []string
		want string // in the error, or empty where all is well
	}{
		{"fine", []string{gold, "--split", split, system}, ""},
		{"no arguments", nil, "EXIT STATUS"},
		{"one directory", []string{gold}, "EXIT STATUS"},
		{"unknown flag", []string{gold, system, "--loud"}, "loud"},
		{"no such directory", []string{filepath.Join(gold, "none"), system}, "no such file"},
		{"unknown story", []string{gold, system, "--only", "open,other"}, "no story other"},
		{"story in no half", []string{gold, system, "--split", half}, "story shut is in no half"},
		{"wrong half", []string{gold, system, "--split", wrong}, ":2: want `ID develop` or `ID measure`"},
		{"story twice", []string{gold, system, "--split", twice}, ":2: story open stands there twice"},
		{"gold of a wrong type", []string{bad, system}, `value cannot be 'five'`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out, errs strings.Builder
			code := Main(test.args, &out, &errs)
			if (code == 0) != (test.want == "") || !strings.Contains(errs.String(), test.want) {
				t.Errorf("exit %d, stderr %q, want %q in it", code, errs.String(), test.want)
			}
		})
	}
}

// The official value of an absolute change is the level, or unknown; that of a planted error may be in a unit of its own.
func TestVerdictsOnAmountsAndUnits(t *testing.T) {
	const figure = `{"quote": "rose 5 million", "measure": "trade", "reporter": "FJI", "partner": "TON", "flow": "export", "product": "TOTAL", "period": "2024", "unit": "USD", `
	for _, test := range []struct{ figure, verdict, want string }{
		{`"value": null, "change": 5e6, "basis": "level"`, `"supported", "official": 9e7`, ""},
		{`"value": null, "change": 5e6, "basis": "level"`, `"supported", "official": null`, ""},
		{`"value": null, "change": 0.5, "basis": "yoy"`, `"supported", "official": null`, "verdict without official value"},
		{`"value": 5e6`, `"supported", "official": 9e7`, "supported but 94.4% off"},
		{`"value": 5e6`, `"contradicted", "official": 5e6`, "contradicted but close"},
		{`"value": 5e6`, `"contradicted", "official": 5e6, "unit": "FJD"`, ""},
		{`"value": 5e6`, `"contradicted", "official": 5e6, "unit": "USD"`, "contradicted but close"},
		{`"value": 5e6`, `"contradicted", "official": 5e6, "unit": 1`, "verdict unit 1"},
	} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "x.txt"), "Exports rose 5 million.")
		write(t, filepath.Join(dir, "x.json"), `{"id": "x", "published": "2025-01-01", "events": [], "statements": [], "figures": [`+figure+test.figure+
			`}], "verdicts": [{"quote": "rose 5 million", "verdict": `+test.verdict+`}]}`)
		f, err := Validate(dir)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(append(f.Errors, f.Warnings...), "; "); (got == "") != (test.want == "") || !strings.Contains(got, test.want) {
			t.Errorf("%s, %s: %q, want %q in it", test.figure, test.verdict, got, test.want)
		}
	}
}

func TestStoryWithoutSystemFile(t *testing.T) {
	gold, system, _ := corpus(t)
	if err := os.Remove(filepath.Join(system, "open.json")); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(system, "shut.json"), "{")
	cards, err := Run(gold, system, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !errors.Is(cards[0].Broken, ErrNoSystem) || !errors.Is(cards[1].Broken, ErrNotJSON) {
		t.Errorf("broken: %v, %v", cards[0].Broken, cards[1].Broken)
	}
	if c, _ := Sum(cards).Count("figures strict"); c != (Count{Gold: 2}) {
		t.Errorf("figures strict %+v, want two missed", c)
	}
}

// No system file makes the scorer fail, and nothing counts more than there is.
func FuzzParseSystem(f *testing.F) {
	f.Add([]byte(`{"figures":[{"quote":"rose 12%","value":"3e9","unit":"USD","period":"2025-05","reporter":["PER"],"partner":null,"rank":true}]}`))
	f.Add([]byte(`{"events":[{"quote":"met","source":1,"type":{}}],"statements":[7],"verdicts":{"quote":""}}`))
	f.Add([]byte("null"))
	gold := Story{ID: "x", Published: "2025-07-01", Text: page1, Figures: []Figure{exports(nil)}, Statements: []Statement{{Quote: "the ministry said", Speaker: Words("Ana")}},
		Events: []Event{{Quote: "The ministers met", Source: Words("PER"), Target: Words("CHL"), Type: Words("CONSULT")}}, Verdicts: []Verdict{{Quote: "rose 12%", Class: Words("contradicted")}}}
	f.Fuzz(func(t *testing.T, data []byte) {
		system, err := ParseSystem(data)
		if err != nil && (len(system.Figures) > 0 || len(system.Events) > 0) {
			t.Fatalf("rows beside error %v", err)
		}
		tally := Score(gold, system).Tally
		for _, name := range tally.Names() {
			if c, _ := tally.Count(name); c.Found > c.Gold || c.Right > c.System && !c.Share || c.F1() > 1 {
				t.Fatalf("%s: %+v", name, c)
			}
		}
	})
}

func BenchmarkScore(b *testing.B) {
	gold := filepath.Join(shared(b), "stories")
	for b.Loop() {
		cards, err := Run(gold, gold, nil)
		if err != nil {
			b.Fatal(err)
		}
		Sum(cards)
	}
}

func BenchmarkIntervals(b *testing.B) {
	gold := filepath.Join(shared(b), "stories")
	cards, err := Run(gold, gold, nil)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Intervals(cards, 1)
	}
}
