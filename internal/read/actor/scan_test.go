package actor

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/text"
)

var storyDay = comity.Date{Year: 2026, Month: 1, Day: 21}

// TestScan: the words that name an actor, its code, and the office that the text prints.
func TestScan(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"possessor and person", "India’s Foreign Secretary Vikram Misri met nobody.", "India=IND; Foreign Secretary Vikram Misri=IND (Foreign Secretary)"},
		{"apposition behind", "Sun Haiyan, vice minister of the International Department of the Communist Party of China, spoke.",
			"Sun Haiyan=CHN (vice minister); International Department of the Communist Party of China=CHN"},
		{"apposition before", "The US ambassador, George Glass, said no.", "US=USA; George Glass=USA (ambassador)"},
		{"long title", "A spokesman for the House of Mine and Trade of Iran, Rouhollah Latifi, said no.", "Iran=IRN; Rouhollah Latifi=IRN (spokesman for the House of Mine and Trade of Iran)"},
		{"table and surname", "Narendra Modi left. Modi returned.", "Narendra Modi=IND (head of government); Modi=IND (head of government)"},
		{"two modifiers", "India–U.S. trade and Indian exporters", "India=IND; U.S.=USA; Indian=IND"},
		{"typing slip", "shipments to the U.S,India’s largest", "U.S=USA; India=IND"},
		{"economies of their own", "mainland China, Hong Kong and the EU, not Britain", "mainland China=CHN; Hong Kong=HKG; EU=EUN; Britain=GBR"},
		{"no actor", "in the South China Sea and in Latin America", ""},
		{"weekday is nobody", "Ankara left on Friday.", "Ankara=TUR"},
		{"nor before a name", "Officials in Ankara said late Friday that the talks went on.", "Ankara=TUR"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, m := range Scan(text.Split(c.text), storyDay) {
				s := c.text[m.Start:m.End] + "=" + string(m.Code)
				if m.Role != "" {
					s += " (" + m.Role + ")"
				}
				got = append(got, s)
			}
			if d := cmp.Diff(c.want, strings.Join(got, "; ")); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}

// TestDiscourse: who is meant by words that name nobody.
func TestDiscourse(t *testing.T) {
	for _, c := range []struct{ name, text, at, want string }{
		{"the pair", "Kenya and Uganda quarrel. The two countries talk.", "The two", "KEN UGA"},
		{"neighbour", "Kenya trades with Uganda. Kenya sells to Uganda. Uganda accused its neighbour.", "its neighbour", "KEN"},
		{"pronoun", "China met Japan. It left.", "It left", "CHN"},
		{"bloc", "The European Union waits. The bloc waits.", "The bloc", "EUN"},
		{"ministry", "China waits for Japan. The ministry waits.", "The ministry", "CHN"},
		{"office", "India’s Foreign Secretary Vikram Misri came. The secretary left Japan.", "The secretary", "IND"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := text.Split(c.text)
			d := NewDiscourse(doc, Scan(doc, storyDay))
			at := strings.Index(c.text, c.at)
			for i := range doc.Tokens {
				if doc.Tokens[i].Start != at {
					continue
				}
				ref, _ := d.Resolve(i)
				var got []string
				for _, code := range ref.Codes {
					got = append(got, string(code))
				}
				if g := strings.Join(got, " "); g != c.want {
					t.Errorf("%q means %q, want %q", c.at, g, c.want)
				}
			}
		})
	}
}

func TestLoad(t *testing.T) {
	g, err := Load(strings.NewReader("person\tIND\tAsha Rao\tAsha Rao\tsteel minister\t2025-01\t\thigh\tmy notes\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := g.Scan(text.Split("Asha Rao went to China."), storyDay)
	if len(got) != 2 || got[0].Code != "IND" || got[0].Role != "steel minister" || got[1].Code != "CHN" {
		t.Errorf("got %+v", got)
	}
	for name, row := range map[string]string{
		"columns":          "country\tIND",
		"kind":             "planet\tMRS\tMars\tMars\t\t\t\thigh\tme",
		"role, no source":  "person\tIND\tX Y\tX Y\tking\t\t\thigh\t",
		"day of no reason": "person\tIND\tX Y\tX Y\tking\t2025-13\t\thigh\tme",
	} {
		if _, err := Load(strings.NewReader(row)); !errors.Is(err, comity.ErrInput) {
			t.Errorf("%s: %v, want an input error", name, err)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{"", "India’s Foreign Secretary Vikram Misri", "the U.S,India", "President of the , of", "\xff\xfe India \x00", "Minister for for of Named"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := text.Split(s)
		last := 0
		mentions := Scan(doc, storyDay)
		for _, m := range mentions {
			if m.First < last || m.Last <= m.First || m.Last > len(doc.Tokens) || m.Head >= len(doc.Tokens) || doc.Tokens[m.First].Start != m.Start {
				t.Fatalf("bad mention %+v", m)
			}
			last = m.Last
		}
		d := NewDiscourse(doc, mentions)
		for i := range doc.Tokens {
			if ref, ok := d.Resolve(i); ok && (ref.First != i || ref.Last <= i || ref.Last > len(doc.Tokens)) {
				t.Fatalf("bad reference %+v at %d", ref, i)
			}
		}
	})
}
