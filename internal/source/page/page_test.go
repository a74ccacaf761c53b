package page

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestDateline(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Exports rise\n\n11:24 21.01.2026 •\n\nText", "2026-01-21"},
		{"Exports rise\n\nNEW DELHI, 21 January 2026 — Text of 3 May 2020", "2026-01-21"},
		{"Exports rise\nWASHINGTON, Feb. 5, 2025 -- Text", "2025-02-05"},
		{"Exports rise\n2026-01-16\nText", "2026-01-16"},
		{"Exports rise\n31.02.2026\nText", ""},
		{"Exports rise\n\nNothing here gives the day. " + strings.Repeat("A long paragraph mentions 3 May 2020 in passing. ", 3), ""},
	} {
		if got := Dateline(test.text).String(); got != test.want {
			t.Errorf("Dateline(%.40q) = %q, want %q", test.text, got, test.want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	s, err := Parse([]byte("# Exports *rise*\n\n> **India’s** [exports](https://e.org) to `China`\n\n- one\n![chart](x.png)\n"), "note.md")
	if err != nil {
		t.Fatal(err)
	}
	want := "Exports *rise*\n\nIndia’s exports to China\n\n- one\nchart\n"
	if s.Text != want {
		t.Errorf("%q, want %q", s.Text, want)
	}
}

// Whatever comes in, a story that is taken is text with a title.
func FuzzParse(f *testing.F) {
	f.Add([]byte("Exports rise\n\nText."), "a.txt")
	f.Add([]byte("<!doctype html><html><head><title>T</title></head><body><article><p>Exports rose.</p></article></body></html>"), "a.html")
	f.Add([]byte("# Exports\n\n[a](b) ![c](d) [e"), "a.md")
	f.Add([]byte{0xff, 0xfe, 0, 1}, "a")
	f.Fuzz(func(t *testing.T, b []byte, name string) {
		s, err := Parse(b, name)
		if err == nil && (!utf8.ValidString(s.Text) || strings.TrimSpace(s.Text) == "" || s.ID == "") {
			t.Errorf("took %+v", s)
		}
	})
}

func FuzzLines(f *testing.F) {
	f.Add(`{"id": "a", "text": "x"}` + "\n{\n")
	f.Fuzz(func(t *testing.T, s string) {
		openReader(strings.NewReader("{"+s), "fuzz", func(in Input) bool {
			if in.Err == nil && strings.TrimSpace(in.Story.Text) == "" {
				t.Errorf("took %+v", in.Story)
			}
			return true
		})
	})
}
