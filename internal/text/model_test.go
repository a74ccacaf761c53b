package text

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// triples lists the arcs of the first sentence of s, "dependent relation head".
func triples(d *Document) []string {
	var out []string
	for _, t := range d.Sent(0) {
		head := "ROOT"
		if t.Head >= 0 {
			head = d.Tokens[t.Head].Text
		}
		out = append(out, t.Text+" "+t.Rel.String()+" "+head)
	}
	return out
}

func TestParse(t *testing.T) {
	tests := []struct {
		in   string
		want []string // arcs that must be among those of the sentence
	}{
		{"Canada imposed a tariff of 25 percent.", []string{"Canada nsubj imposed", "imposed root ROOT", "tariff obj imposed", "percent nmod tariff", "25 nummod percent"}},
		{"In May the duties were lifted by the council.", []string{"duties nsubj:pass lifted", "were aux:pass lifted", "council obl:agent lifted", "May obl lifted"}},
		{"Norway’s exports to Chile rose 12 per cent.", []string{"Norway nmod:poss exports", "exports nsubj rose", "Chile nmod exports", "rose root ROOT"}},
		{"Peru and Chile signed an agreement.", []string{"Peru nsubj signed", "Chile conj Peru", "agreement obj signed"}},
		{"The minister said that Ghana would not ban rice.", []string{"minister nsubj said", "ban ccomp said", "Ghana nsubj ban", "not advmod ban", "rice obj ban"}},
		{"It plans to buy gas from Qatar.", []string{"buy xcomp plans", "gas obj buy"}},
	}
	m := Default()
	for _, tt := range tests {
		d := Split(tt.in)
		m.Parse(d)
		got := triples(d)
		for _, arc := range tt.want {
			if !slices.Contains(got, arc) {
				t.Errorf("Parse(%q) lacks %q; it has %q", tt.in, arc, got)
			}
		}
	}
}

func TestTag(t *testing.T) {
	d := Split("The ministers’ talks went badly, she says; exports weren’t falling.")
	Default().Tag(d)
	var got []string
	for _, tok := range d.Tokens {
		got = append(got, fmt.Sprintf("%s/%s/%s/%s", tok.Text, tok.Lemma, tok.UPOS, tok.XPOS))
	}
	want := []string{"The/the/DET/DT", "ministers/minister/NOUN/NNS", "’/'s/PART/POS", "talks/talk/NOUN/NNS", "went/go/VERB/VBD", "badly/badly/ADV/RB", ",/,/PUNCT/,",
		"she/she/PRON/PRP", "says/say/VERB/VBZ", ";/;/PUNCT/:", "exports/export/NOUN/NNS", "were/be/AUX/VBD", "n’t/not/PART/RB", "falling/fall/VERB/VBG", "././PUNCT/."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Tag (-want +got):\n%s", diff)
	}
}

// news returns the shared stories, or a made-up one where they are missing.
func news(t testing.TB) string {
	var all strings.Builder
	files, _ := filepath.Glob("../../../shared/gold/stories/*.txt")
	for _, f := range files {
		s, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(s)
		all.WriteString("\n\n")
	}
	if all.Len() == 0 {
		all.WriteString("Exports to the neighbour, which had fallen by 3.4 per cent in May, rose to $6.8 billion in June, the trade ministry said on Monday.\n\n")
	}
	return all.String()
}

// checkTrees fails unless every sentence is one tree with one root inside the sentence.
func checkTrees(t *testing.T, d *Document) {
	t.Helper()
	for i, s := range d.Sentences {
		roots := 0
		for k := s.First; k < s.Last; k++ {
			tok := d.Tokens[k]
			if tok.Head < 0 {
				roots++
			}
			if tok.UPOS == 0 || tok.Rel == 0 || tok.Lemma == "" || (tok.Rel == Root) != (tok.Head < 0) {
				t.Fatalf("sentence %d: token %+v", i, tok)
			}
			steps := 0
			for at := k; at >= 0; at = d.Tokens[at].Head {
				if at < s.First || at >= s.Last || steps > s.Last-s.First {
					t.Fatalf("sentence %d: no way from %q to the root", i, tok.Text)
				}
				steps++
			}
		}
		if roots != 1 {
			t.Fatalf("sentence %d has %d roots", i, roots)
		}
	}
}

func TestTreesAreWhole(t *testing.T) {
	for _, width := range []int{0, 4} {
		d := Split(news(t))
		Default().Parse(d, Beam(width))
		checkTrees(t, d)
	}
}

func TestModelIsSafeForConcurrentUse(t *testing.T) {
	s := news(t)
	want := Split(s)
	Default().Parse(want)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			got := Split(s)
			Default().Parse(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("two parses of one text differ:\n%.400s", diff)
			}
		})
	}
	wg.Wait()
}

func TestTaggingFirstChangesNothing(t *testing.T) {
	a, b := Split(news(t)), Split(news(t))
	Default().Parse(a)
	Default().Tag(b)
	Default().Parse(b)
	if diff := cmp.Diff(a, b); diff != "" {
		t.Errorf("Parse and Tag+Parse differ:\n%.400s", diff)
	}
}

func TestLoadRefuses(t *testing.T) {
	for _, data := range []string{"", "comity text model 0\n", embedded[:len(embedded)/2], magic, magic + "\x04tags\xff\xff\xff\xff"} {
		if _, err := Load(data); err == nil {
			t.Errorf("Load read %d broken bytes", len(data))
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("India’s exports to the U.S,India rose 6.8% (Apr-Dec).")
	f.Add("\xff ... “x’ 1. a\n\nB: c")
	f.Add("I`d\x19a auxp Apr-)ec%%.SsIndi (Apr-)ec)8")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		d := Split(s)
		Default().Parse(d)
		checkTrees(t, d)
	})
}
