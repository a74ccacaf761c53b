package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// show writes the sentences of d one a line, tokens separated by spaces, each after the name of its kind.
func show(d *Document) string {
	var b strings.Builder
	for i, s := range d.Sentences {
		b.WriteString(s.Kind.String() + ":")
		for _, t := range d.Sent(i) {
			b.WriteString(" " + t.Text)
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestSplit(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"possessive, money", "India’s bill is $6.8 billion.", "prose: India ’s bill is $ 6.8 billion ."},
		{"magnitudes stay, units go", "It lent €20bn for 30km at 8pm.", "prose: It lent € 20bn for 30 km at 8 pm ."},
		{"rupees", "Sales of ₹1.2 lakh crore, Rs.500 or Rs500", "prose: Sales of ₹ 1.2 lakh crore , Rs. 500 or Rs 500"},
		{"ranges", "Apr-Dec 2025-26, 2024–25", "prose: Apr - Dec 2025 - 26 , 2024 – 25"},
		{"prefixes", "anti-dumping duty, co-chaired, U.S.-made", "prose: anti-dumping duty , co-chaired , U.S. - made"},
		{"clitics", "They can't, we’ll, cannot", "prose: They ca n't , we ’ll , can not"},
		{"plural possessive", "the ministers’ calls", "prose: the ministers ’ calls"},
		{"addresses", "See https://a.org/x_y?z=1, www.b.com or c@d.org.", "prose: See https://a.org/x_y?z=1 , www.b.com or c@d.org ."},
		{"no space after a comma", "to the U.S,India’s market", "prose: to the U.S , India ’s market"},
		{"no space after a stop", "Shipments rose.The minister said so.", "prose: Shipments rose .\nprose: The minister said so ."},
		{"U.S. inside and at the end", "He left the U.S. Navy. He came to the U.S. The end.", "prose: He left the U.S. Navy .\nprose: He came to the U.S.\nprose: The end ."},
		{"titles and months", "Mr. Li met Gen. Rao on Aug. 25. They spoke.", "prose: Mr. Li met Gen. Rao on Aug. 25 .\nprose: They spoke ."},
		{"quoted sentences", "“No. Never.” He left. “Why?” she said.", "prose: “ No .\nprose: Never . ”\nprose: He left .\nprose: “ Why ? ” she said ."},
		{"straight quotes", `He said "no." Then "yes." But`, "prose: He said \" no . \"\nprose: Then \" yes . \"\nprose: But"},
		{"ellipsis", "Well... so it is. And… He left", "prose: Well ... so it is .\nprose: And …\nprose: He left"},
		{"headline", "Exports rise. Again\n\nThe rest.", "headline: Exports rise . Again\nprose: The rest ."},
		{"dateline", "BEIJING, May 3 (Agency) — China agreed.", "dateline: BEIJING , May 3 ( Agency ) —\nprose: China agreed ."},
		{"agency dateline", "Paris (Agency) - Shares fell.", "dateline: Paris ( Agency ) -\nprose: Shares fell ."},
		{"dateline without a dash", "PARIS (Agency) Shares fell.", "dateline: PARIS ( Agency )\nprose: Shares fell ."},
		{"codes and dates", "1H25, 3Q24, FY22, CBERS-6, 2025-05-12, 12/05/2025", "prose: 1H25 , 3Q24 , FY22 , CBERS - 6 , 2025-05-12 , 12/05/2025"},
		{"colon dateline", "NEW DELHI, April 17: Exports rose.", "dateline: NEW DELHI , April 17 :\nprose: Exports rose ."},
		{"live blog", "LIVE: talks\n\n09:12 Good morning.\n\n10.15am GMT: It begins.", "headline: LIVE : talks\ndateline: 09:12\nprose: Good morning .\ndateline: 10.15 am GMT :\nprose: It begins ."},
		{"list", "Agreed:\n- a pact;\n- two visits.\n(a) One. Two.", "prose: Agreed :\nitem: - a pact ;\nitem: - two visits .\nitem: ( a ) One .\nitem: Two ."},
		{"table", "Goods trade in 2024:\n\n* Peru .... 3.1 / 4.2\nChile\t7\t8", "prose: Goods trade in 2024 :\nrow: * Peru .... 3.1 / 4.2\nrow: Chile 7 8"},
		{"dots are no table", "They waited.... for 9 years and nothing came of it, said the envoy", "prose: They waited .... for 9 years and nothing came of it , said the envoy"},
		{"wrapped lines", "The minister said on Monday that the duty on\nsteel, which was raised in June, would be cut by\nthe end of the year. No date was given.",
			"prose: The minister said on Monday that the duty on steel , which was raised in June , would be cut by the end of the year .\nprose: No date was given ."},
		{"empty", " \n\t\u00a0", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := show(Split(tt.in)); got != tt.want {
				t.Errorf("Split(%q) =\n%s\nwant\n%s", tt.in, got, tt.want)
			}
		})
	}
}

// checkOffsets fails unless d holds every promise of Document about spans.
func checkOffsets(t *testing.T, d *Document) {
	t.Helper()
	at, runes, next := 0, 0, 0
	for i, tok := range d.Tokens {
		if tok.Start < at || tok.End <= tok.Start || d.Text[tok.Start:tok.End] != tok.Text {
			t.Fatalf("token %d is %q at %d:%d, after %d", i, tok.Text, tok.Start, tok.End, at)
		}
		if gap := d.Text[at:tok.Start]; strings.TrimFunc(gap, isBlank) != "" {
			t.Fatalf("no token holds %q before token %d", gap, i)
		}
		runes += utf8.RuneCountInString(d.Text[at:tok.Start])
		if tok.RuneStart != runes {
			t.Fatalf("token %d starts at code point %d, want %d", i, tok.RuneStart, runes)
		}
		runes += utf8.RuneCountInString(tok.Text)
		if tok.RuneEnd != runes {
			t.Fatalf("token %d ends at code point %d, want %d", i, tok.RuneEnd, runes)
		}
		at = tok.End
	}
	if rest := d.Text[at:]; strings.TrimFunc(rest, isBlank) != "" {
		t.Fatalf("no token holds %q at the end", rest)
	}
	for i, s := range d.Sentences {
		if s.First != next || s.Last <= s.First {
			t.Fatalf("sentence %d is %d:%d, want it to start at %d", i, s.First, s.Last, next)
		}
		next = s.Last
	}
	if next != len(d.Tokens) {
		t.Fatalf("sentences end at token %d of %d", next, len(d.Tokens))
	}
}

func isBlank(r rune) bool {
	c, _ := classAt(string(r), 0)
	return c == space || c == newline
}

func TestStoriesRoundTrip(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/gold/stories/*.txt")
	if len(files) == 0 {
		t.Skip("no shared stories beside the repository")
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		d := Split(string(b))
		checkOffsets(t, d)
		if len(d.Sentences) < 5 || d.Sentences[0].Kind != Headline {
			t.Errorf("%s: %d sentences, the first a %s; want a headline and a story", f, len(d.Sentences), d.Sentences[0].Kind)
		}
	}
}

func TestSplitHostile(t *testing.T) {
	for _, unit := range []string{"a", "\"", "'", "’", "7", ".", "-", "a.", "a'", "1,", "non-", "@", "a@", "(", "\n", "A. ", "- ", "://", "\xff", "é", "1:", "www.", "a/", "A&"} {
		d := Split(strings.Repeat(unit, 1<<20/len(unit)))
		checkOffsets(t, d)
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", "India’s exports to the U.S,India rose 6.8% (Apr-Dec).", "BEIJING, May 3 — \"A.\" b", "1. x\n2. y\n\n\t3 | 4", "\xff\xfe’s n't .. ?!", "a@b.c http://x www.", " A\x00\x8f\xfdwwww."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkOffsets(t, Split(s)) })
}
