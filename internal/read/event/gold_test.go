package event

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// record is a line of the political-event test sets.
type record struct {
	ID       string
	Date     string
	Text     string
	Type     string
	Source   json.RawMessage
	Target   json.RawMessage
	Expected []struct{ Source, Target, Cameo string }
	SourceT  string `json:"source_text"`
	TargetT  string `json:"target_text"`
	Wanted   struct{ Source, Target, Cameo, Status string }
}

// gold reads a test set beside the repository; without it the test is skipped.
func gold(t *testing.T, name string) []record {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "..", "shared", "gold", "events", name))
	if err != nil {
		t.Skipf("the test set is not here: %v", err)
	}
	defer f.Close()
	var list []record
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var r record
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		list = append(list, r)
	}
	return list
}

// analyse reads a text as the product does.
func analyse(s string) *text.Document {
	doc := text.Split(s)
	if os.Getenv("NOTREE") == "" {
		m := text.Default()
		m.Tag(doc)
		m.Parse(doc)
	}
	return doc
}

func read(r *record) []comity.Event {
	day, _ := comity.ParseDate(r.Date)
	doc := analyse(r.Text)
	return FindWith(doc, actor.Scan(doc, day), comity.Story{Published: day, Text: r.Text}, Options{Domestic: true})
}

// leading keeps the events of the sentence's first predicate: the test sets code the main act of a sentence and leave the rest uncoded.
func leading(events []comity.Event) []comity.Event {
	first := -1
	for k := range events {
		if e := &events[k]; usable(e) {
			if t := e.Evidence.Slots["trigger"].Start; first < 0 || t < first {
				first = t
			}
		}
	}
	var out []comity.Event
	for k := range events {
		if e := &events[k]; usable(e) && e.Evidence.Slots["trigger"].Start == first {
			out = append(out, *e)
		}
	}
	return out
}

// usable reports whether the test sets could code the event at all.
func usable(e *comity.Event) bool {
	return e.Status != comity.CalledFor && e.Status != comity.Denied && e.Source != "" && e.Target != ""
}

var renamed = map[string]string{"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT", "JAP": "JPN", "VTN": "VNM", "ROM": "ROU", "YIELD": "CONCEDE"}

func plain(s string) string {
	if n, ok := renamed[s]; ok {
		return n
	}
	return s
}

// side is an actor at the level of the test sets: a country, or IGO for an organisation.
func side(a comity.Actor) string {
	if a != "" && (a.Economy() == "" || a == "EUN") {
		return "IGO"
	}
	return string(a)
}

// ploverType is the type as PLOVER codes it: a promise of cooperation is AGREE, whatever is promised.
func ploverType(e *comity.Event) string {
	switch {
	case e.Status == comity.Denied && (e.Quad == 1 || e.Quad == 2) && e.Type != comity.Request:
		return "REJECT"
	case e.Status != comity.Planned || e.Type == comity.Request:
		return ploverOf(e)
	case e.Quad == 1 || e.Quad == 2:
		return "AGREE"
	}
	return "THREATEN"
}

// ploverOf is the type that the CAMEO manual's translation to PLOVER gives the event's code; the older test sets are coded by it, so that
// "signed an agreement" (057) is SUPPORT there and "imposed sanctions" (163) COERCE.
func ploverOf(e *comity.Event) string {
	if p := cameoToPLOVER()[e.CAMEO]; p != "" {
		return p
	}
	return string(e.Type)
}

var cameoToPLOVER = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	f, err := os.Open(filepath.Join("..", "..", "..", "..", "shared", "gold", "events", "cameo_facts.csv"))
	if err != nil {
		return m
	}
	defer f.Close()
	rows, _ := csv.NewReader(f).ReadAll()
	for _, r := range rows {
		m[r[0]] = r[7]
	}
	return m
})

type triples map[[3]string]bool

func f1(t *testing.T, name string, wanted, got []triples) float64 {
	var tp, g, s int
	for k := range wanted {
		for x := range wanted[k] {
			g++
			if got[k][x] {
				tp++
			}
		}
		s += len(got[k])
	}
	p, r := float64(tp)/float64(max(s, 1)), float64(tp)/float64(max(g, 1))
	f := 2 * p * r / max(p+r, 1e-9)
	t.Logf("%s: P %.3f R %.3f F1 %.3f (%d of %d gold, %d found)", name, p, r, f, tp, g, s)
	return f
}

func TestPLOVER(t *testing.T) {
	var wanted, got []triples
	verbose := os.Getenv("VERBOSE") != ""
	for _, r := range gold(t, "plover_gsr.jsonl") {
		w, g := triples{}, triples{}
		src, tgt := codes(r.Source), codes(r.Target)
		typ := plain(r.Type)
		if len(tgt) == 0 && len(src) > 1 {
			w[order(src[0], src[1], typ)] = true
		}
		for _, s := range src {
			for _, x := range tgt {
				w[[3]string{s, x, typ}] = true
			}
		}
		if len(w) == 0 {
			continue
		}
		es := leading(read(&r))
		for k := range es {
			e := &es[k]
			x := [3]string{side(e.Source), side(e.Target), ploverType(e)}
			if e.Sym && w[[3]string{x[1], x[0], x[2]}] {
				x[0], x[1] = x[1], x[0]
			}
			g[x] = true
		}
		wanted, got = append(wanted, w), append(got, g)
		if verbose && !same(w, g) {
			t.Logf("%s\n    want %v got %v", r.Text, w, g)
		}
	}
	if f := f1(t, "PLOVER dyad+type", wanted, got); f < 0.60 {
		t.Errorf("F1 %.3f, want 0.60", f)
	}
}

func same(a, b triples) bool {
	for x := range a {
		if !b[x] {
			return false
		}
	}
	return len(a) == len(b)
}

func order(a, b, typ string) [3]string {
	if a > b {
		a, b = b, a
	}
	return [3]string{a, b, typ}
}

func codes(raw json.RawMessage) []string {
	var list []struct{ Code string }
	_ = json.Unmarshal(raw, &list)
	var out []string
	for _, x := range list {
		if x.Code != "" {
			out = append(out, plain(x.Code))
		}
	}
	return out
}

func TestPETRARCH2(t *testing.T) {
	var wanted, got []triples
	verbose := os.Getenv("VERBOSE") != ""
	for _, r := range gold(t, "petrarch2_gsr.jsonl") {
		w, g := triples{}, triples{}
		for _, x := range r.Expected {
			if len(x.Source) >= 3 && len(x.Target) >= 3 && !strings.HasPrefix(x.Source, "---") && !strings.HasPrefix(x.Target, "---") && x.Cameo[:2] != "01" { // PLOVER has no mere statements
				w[[3]string{petrarchSide(x.Source), petrarchSide(x.Target), x.Cameo[:2]}] = true
			}
		}
		if len(w) == 0 {
			continue
		}
		es := leading(read(&r))
		for k := range es {
			e := &es[k]
			if _, both := e.Evidence.Slots["target"]; e.Source == e.Target && !both {
				continue // the target is only the convention of the other set
			}
			root := e.CAMEO[:2]
			if e.Status == comity.Planned && (e.Quad == 1 || e.Quad == 2) && e.Type != comity.Request {
				root = "03"
			}
			x := [3]string{side(e.Source), side(e.Target), root}
			back := [3]string{x[1], x[0], x[2]}
			if !(e.Sym && w[back]) || w[x] {
				g[x] = true
			}
			if e.Sym && w[back] {
				g[back] = true
			}
		}
		wanted, got = append(wanted, w), append(got, g)
		if verbose && !same(w, g) {
			t.Logf("%s\n    want %v got %v", r.Text, w, g)
		}
	}
	if f := f1(t, "PETRARCH2 dyad+root", wanted, got); f < 0.75 {
		t.Errorf("F1 %.3f, want 0.75", f)
	}
}

func petrarchSide(s string) string {
	if strings.HasPrefix(s, "IGO") || strings.HasPrefix(s, "IMG") || strings.HasPrefix(s, "NGO") {
		return "IGO"
	}
	return s[:3]
}

func TestPLV(t *testing.T) {
	verbose := os.Getenv("VERBOSE")
	right, coded, n := 0, 0, 0
	givenTP, givenG, givenS := map[string]int{}, map[string]int{}, map[string]int{}
	for _, r := range gold(t, "plv_relations.jsonl") {
		n++
		es := read(&r)
		hit := false
		var types []string
		for k := range es {
			hit = hit || yield(ploverType(&es[k])) == r.Type
			types = append(types, string(es[k].Type))
		}
		if len(es) > 0 {
			coded++
		}
		for k := range es {
			hit = hit || yield(ploverOf(&es[k])) == r.Type
		}
		if hit {
			right++
		}
		doc := analyse(r.Text)
		e, ok := Between(doc, find(r.Text, r.SourceT), find(r.Text, r.TargetT))
		label := "ACCUSE"
		if ok {
			label = yield(ploverType(&e))
		}
		givenG[r.Type]++
		givenS[label]++
		if label == r.Type {
			givenTP[r.Type]++
		} else if verbose == "given" {
			t.Logf("GIVEN want %s got %s (%s) [%s → %s] %s", r.Type, label, e.Evidence.Rule, r.SourceT, r.TargetT, r.Text)
		}
		if !hit && verbose == "root" {
			t.Logf("ROOT want %s got %v: %s", r.Type, types, r.Text)
		}
	}
	macro := 0.0
	for typ, g := range givenG {
		p, rc := float64(givenTP[typ])/float64(max(1, givenS[typ])), float64(givenTP[typ])/float64(g)
		f := 2 * p * rc / max(p+rc, 1e-9)
		macro += f
		t.Logf("  %-10s P %.2f R %.2f F1 %.2f", typ, p, rc, f)
	}
	if root := float64(right) / float64(n); root < 0.60 {
		t.Errorf("right root in %.3f of the sentences, want 0.60", root)
	}
	if m := macro / float64(len(givenG)); m < 0.70 {
		t.Errorf("macro-F1 with the spans given %.3f, want 0.70", m)
	}
	t.Logf("PLV: right root somewhere %.3f, coded %.3f; given spans macro-F1 %.3f", float64(right)/float64(n), float64(coded)/float64(n), macro/float64(len(givenG)))
}

func yield(t string) string {
	if t == "CONCEDE" || t == "RETREAT" {
		return "YIELD"
	}
	return t
}

func find(text, part string) comity.Span {
	i := strings.Index(text, part)
	if i < 0 {
		return comity.Span{}
	}
	return comity.Span{Start: i, End: i + len(part)}
}

// TestProbes: negation, plans, passives, nominals, attribution.
func TestProbes(t *testing.T) {
	right, n := 0, 0
	for _, r := range gold(t, "peer_probes.jsonl") {
		n++
		problems := probe(&r)
		if len(problems) == 0 {
			right++
			continue
		}
		t.Errorf("%s: %s: %v", r.ID, r.Text, problems)
	}
	if right != n {
		t.Errorf("%d of %d probes are right", right, n)
	}
}

func probe(r *record) (problems []string) {
	want := triples{}
	root := map[string]bool{r.Wanted.Cameo[:2]: true}
	for _, s := range strings.Split(r.Wanted.Source, "+") {
		for _, x := range strings.Split(r.Wanted.Target, "+") {
			want[[3]string{s[:3], x[:3], r.Wanted.Cameo[:2]}] = true
		}
	}
	status := comity.Happened
	state := comity.State("")
	switch strings.Fields(strings.ReplaceAll(r.Wanted.Status, ",", " "))[0] {
	case "negated", "denied":
		status = comity.Denied
	case "planned":
		status = comity.Planned
	case "possible", "conditional":
		status, state = comity.Planned, comity.Hypothetical
	}
	got := triples{}
	for _, e := range read(r) {
		if !root[e.CAMEO[:2]] {
			continue
		}
		k := [3]string{string(e.Source), string(e.Target), e.CAMEO[:2]}
		if e.Sym && want[[3]string{k[1], k[0], k[2]}] {
			k[0], k[1] = k[1], k[0]
		}
		got[k] = true
		if e.Status != status || e.State != state {
			problems = append(problems, "status "+string(e.Status)+" "+string(e.State))
		}
		if strings.HasPrefix(r.Wanted.Status, "attributed") && e.Attributed != "RUS" {
			problems = append(problems, "attributed "+e.Attributed)
		}
	}
	if !same(want, got) {
		var list []string
		for k := range got {
			list = append(list, strings.Join(k[:], " "))
		}
		problems = append(problems, "found "+strings.Join(list, ", "))
	}
	return problems
}
