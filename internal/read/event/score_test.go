package event

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/statement"
)

// TestDumpStories writes what is read from the shared stories to $OUT, one JSON a story, for score.py.
func TestDumpStories(t *testing.T) {
	out, dir := os.Getenv("OUT"), os.Getenv("STORIES")
	if out == "" || dir == "" {
		t.Skip("set OUT and STORIES to dump the stories")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.json"))
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var gold struct{ Published string }
		if err := json.Unmarshal(raw, &gold); err != nil {
			t.Fatal(err)
		}
		body, err := os.ReadFile(f[:len(f)-len(".json")] + ".txt")
		if err != nil {
			continue
		}
		day, _ := comity.ParseDate(gold.Published)
		story := comity.Story{Published: day, Text: string(body)}
		doc := analyse(story.Text)
		mentions := actor.Scan(doc, day)
		b, err := json.MarshalIndent(map[string]any{"published": gold.Published, "events": FindWith(doc, mentions, story, Options{Domestic: os.Getenv("DOMESTIC") != ""}), "statements": statement.Find(doc, mentions, story)}, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(out, filepath.Base(f)), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestExplain prints the reading of one sentence, $SENT on $DAY.
func TestExplain(t *testing.T) {
	s := os.Getenv("SENT")
	if s == "" {
		t.Skip("set SENT to explain a sentence")
	}
	debug = true
	day, _ := comity.ParseDate(os.Getenv("DAY"))
	doc := analyse(s)
	mentions := actor.Scan(doc, day)
	r := &reader{doc: doc, mentions: mentions, talk: actor.NewDiscourse(doc, mentions)}
	for _, sent := range doc.Sentences {
		v := newView(doc, sent.First, sent.Last)
		ps := r.parties(v)
		for k := range ps {
			p := &ps[k]
			t.Logf("party %q head=%q %v prep=%q place=%v mod=%v", p.text(v), doc.Tokens[p.head].Text, p.codes, p.prep, p.place, p.modifier)
		}
		acts, ops := v.triggers()
		for _, list := range [][]trigger{acts, ops} {
			for k := range list {
				tr := &list[k]
				t.Logf("trigger %q op=%q family=%s class=%s suffers=%v noun=%v", v.said(tr.first, tr.last), tr.op, tr.family, tr.class, tr.suffers, tr.isNoun)
				for _, a := range v.arguments(tr, ps) {
					t.Logf("    %s: %q", a.label, a.party.text(v))
				}
			}
		}
	}
	for _, e := range FindWith(doc, mentions, comity.Story{Published: day, Text: s}, Options{Domestic: os.Getenv("DOMESTIC") != ""}) {
		t.Logf("EVENT %s>%s %s %s %s | %s", e.Source, e.Target, e.Type, e.Status, e.Evidence.Rule, e.Quote)
	}
}
