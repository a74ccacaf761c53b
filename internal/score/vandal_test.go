package score

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// trees reads the stories of a gold set as decoded JSON.
func trees(t testing.TB, dir string) map[string]map[string]any {
	t.Helper()
	ids, err := IDs(dir)
	if err != nil {
		t.Fatal(err)
	}
	stories := map[string]map[string]any{}
	for _, id := range ids {
		tree, err := decode([]byte(read(t, filepath.Join(dir, id+".json"))))
		if err != nil {
			t.Fatal(err)
		}
		stories[id] = tree.(map[string]any)
	}
	return stories
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// write writes a string as it is and everything else as JSON.
func write(t testing.TB, path string, v any) {
	t.Helper()
	text, ok := v.(string)
	if !ok {
		data, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		text = string(data)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// plain is a story in the form of the schema.
func plain(s Story) map[string]any {
	text := func(t Text) any {
		if !t.Known {
			return nil
		}
		return t.S
	}
	number := func(n Number) any {
		if !n.Known {
			return nil
		}
		return json.Number(n.Literal)
	}
	var figures, events, statements, verdicts []any
	for _, f := range s.Figures {
		row := map[string]any{"quote": f.Quote, "unit": text(f.Unit), "rank": number(f.Rank)}
		for k := range slotCount {
			switch v := k.of(f).(type) {
			case Text:
				row[k.String()] = text(v)
			case Number:
				row[k.String()] = number(v)
			}
		}
		figures = append(figures, row)
	}
	for _, e := range s.Events {
		events = append(events, map[string]any{"quote": e.Quote, "source": text(e.Source), "target": text(e.Target), "type": text(e.Type),
			"date": text(e.Date), "status": text(e.Status)})
	}
	for _, x := range s.Statements {
		statements = append(statements, map[string]any{"quote": x.Quote, "speaker": text(x.Speaker)})
	}
	for _, x := range s.Verdicts {
		verdicts = append(verdicts, map[string]any{"quote": x.Quote, "verdict": text(x.Class)})
	}
	return map[string]any{"figures": figures, "events": events, "statements": statements, "verdicts": verdicts}
}

// A vandal spoils stories at random: each slot with the given chance.
type vandal struct {
	*rand.Rand
	chance float64
}

func (v vandal) sometimes() bool { return v.Float64() < v.chance }

func pick[T any](v vandal, from ...T) T { return from[v.IntN(len(from))] }

var lists = []string{"figures", "events", "statements", "verdicts"}

// choices are values that a slot of the schema may have.
var choices = map[string][]any{
	"measure": {"trade", "tariff", "other", nil}, "reporter": {"IND", "USA", "CHN", "WLD", "EUN", nil}, "partner": {"IND", "USA", "CHN", "WLD", "EUN", nil},
	"flow": {"export", "import", "total", "balance", nil}, "product": {"TOTAL", "goods", "Petroleum products", "China's goods", "the İstanbul cars", "brass", "bra wires", nil, ""},
	"period": {"2025-12", "2024", "2024-04/2025-03", "2025", "2024-12", "1999", "2025-04/2025-12", nil}, "unit": {"USD", "eur", "percent", "%", "ratio", "tonnes", "tons", "people", "US dollars", nil, ""},
	"basis": {"yoy", "mom", "level", nil}, "approx": {"exact", "about", "under", "over", "at_most", nil, ""}, "attributed": {"Government data", "customs", "the ministry", nil, ""},
	"source": {"IND", "USA", "CHN", "RUS", nil}, "target": {"IND", "USA", "CHN", "RUS", nil}, "type": {"AGREE", "CONSULT", "SANCTION", "REJECT", "ACCUSE", nil},
	"status": {"happened", "planned", "denied", "called_for", nil}, "date": {"2025-12", "2025", "2026-01-20", nil},
	"speaker": {"Modi", "Prime Minister", "Xi Jinping", "İbrahim Kalın", "brahim", "Minister İbrahim", "", nil}, "verdict": {"supported", "imprecise", "contradicted", "not_verifiable"},
}

// oddities are what a system may put anywhere.
var oddities = []any{nil, "", "abc", 5, 2.5, true, false, []any{"USA", 1, nil}, map[string]any{"a": "it's \"so\"\n"}, "line\nbreak", "2025-13", "2025/", "1e9", " 1_000.5 ", "0x10", "-nan", "inf"}

// rows of one list of a story, whatever they are.
func rows(story map[string]any, list string) []any {
	r, _ := story[list].([]any)
	return r
}

// slots spoils the slots of every row; odd gives a value of no kind in particular.
func (v vandal) slots(story map[string]any, odd bool) {
	for _, list := range lists {
		all := rows(story, list)
		for _, r := range all {
			row, ok := r.(map[string]any)
			if !ok {
				continue
			}
			for _, k := range sortedKeys(row) {
				switch {
				case odd && v.Float64() < v.chance/8:
					row[k] = pick(v, oddities...)
				case !v.sometimes():
				case k == "quote":
					row[k] = v.quote(str(row[k]), odd)
				case k == "value" || k == "change" || k == "rank" || k == "official":
					row[k] = v.number(row[k])
				case choices[k] != nil:
					row[k] = pick(v, choices[k]...)
				}
			}
		}
	}
}

// number changes a number the way that readers get numbers wrong.
func (v vandal) number(x any) any {
	n, ok := x.(json.Number)
	if !ok || v.IntN(6) == 0 {
		return pick[any](v, nil, json.Number("0.67"), json.Number("2000000000.0"), json.Number("1"), json.Number("0"))
	}
	f := jsonFloat(n)
	return pick(v, f*10, f*1000, f*1e5, f*1e7, f/100, -f, f*1.001, f*1.002, f*1.0021, f*1.005, f*1.1, f+0.0005, f+0.00052)
}

// quote lengthens, shortens or replaces a quote.
func (v vandal) quote(q string, odd bool) string {
	words := strings.Fields(q)
	if len(words) < 3 {
		return q
	}
	options := []string{strings.Join(words[1:], " "), strings.Join(words[:2], " "), words[v.IntN(len(words))], words[len(words)-1]}
	if odd {
		options = append(options, "", "nowhere at all", strings.ToUpper(q), q+" and the rest of it", words[1]+" "+words[0])
	}
	return pick(v, options...)
}

// shuffle drops, doubles and swaps rows.
func (v vandal) shuffle(story map[string]any, odd bool) {
	for _, list := range lists {
		var out []any
		for _, r := range rows(story, list) {
			if v.sometimes() {
				continue
			}
			out = append(out, r)
			if row, ok := r.(map[string]any); ok && v.sometimes() {
				out = append(out, maps.Clone(row))
			}
			if odd && v.Float64() < v.chance/20 {
				out = append(out, pick[any](v, "row", 1, nil, []any{}))
			}
		}
		if v.sometimes() {
			v.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
		}
		story[list] = out
	}
}

// gold changes a gold story within the schema.
func (v vandal) gold(story map[string]any) {
	v.shuffle(story, false)
	v.slots(story, false)
	for _, r := range rows(story, "figures") {
		if v.sometimes() {
			r.(map[string]any)["also"] = []any{map[string]any{"value": v.number(json.Number("250000")), "unit": pick(v, choices["unit"]...)}}
		}
	}
	for _, r := range rows(story, "events") {
		row := r.(map[string]any)
		if v.sometimes() {
			row["sym"] = pick(v, true, false)
		}
		if v.sometimes() {
			row["alt_types"] = []any{"AGREE", "CONSULT"}
		}
	}
	if v.sometimes() {
		story["published"] = pick[any](v, "2025-06-30", "", nil)
	}
}

// system makes a system file of a gold story; ok is false where it has none.
func (v vandal) system(story map[string]any) (data any, ok bool) {
	switch v.IntN(60) {
	case 0:
		return nil, false
	case 1:
		return `{"figures": [`, true
	case 2:
		return "null", true
	case 3:
		return "[1, 2]", true
	}
	v.shuffle(story, true)
	v.slots(story, true)
	if v.Float64() < v.chance/10 {
		story[pick(v, lists...)] = pick[any](v, nil, "none", map[string]any{"quote": "x"}, 3)
	}
	return story, true
}

// invalid makes a story that validation objects to.
func (v vandal) invalid(story map[string]any) {
	v.gold(story)
	for _, list := range lists {
		for _, r := range rows(story, list) {
			row := r.(map[string]any)
			for _, k := range sortedKeys(row) {
				if !v.sometimes() {
					continue
				}
				switch k {
				case "measure", "flow", "basis", "approx", "type", "status", "verdict", "reporter", "source", "country", "speaker", "unit":
					row[k] = pick[any](v, nil, "", "XXX", "NATO", "Trade", 5, "it's", "\u00a0", "IND")
				case "period", "date":
					row[k] = pick[any](v, nil, "2025-1", "2026/2025", "2025-12-31/2025-01", "soon", "2027-01-01")
				case "quote":
					row[k] = pick[any](v, "", "nowhere\tat all", "the deficit", "a surplus of one", nil)
				case "attributed":
					row[k] = "no “such” source"
				case "value", "official":
					row[k] = pick[any](v, nil, 1, -1, true, 1e9)
				case "change":
					row[k] = pick[any](v, nil, 67, -1.5, 0.67, false)
				}
			}
			if date, _ := row["date"].(string); row["status"] == "happened" && (date == "2025-1" || date == "soon") {
				row["status"] = "planned" // score.py stops at the unreadable date of an event that happened
			}
		}
	}
	if v.sometimes() {
		story[pick(v, "id", "published")] = pick[any](v, nil, "2026-01")
		story[pick(v, lists...)] = nil
	}
}
