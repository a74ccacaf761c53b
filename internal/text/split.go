package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Split cuts s into tokens and sentences. It never fails: any string has a split, and strings.TrimSpace(s) == "" gives an empty one.
func Split(s string) *Document {
	t := tokenizer{s: s, out: make([]Token, 0, len(s)/5+8)}
	d := &Document{Text: s}
	us := units(s)
	for i, u := range us {
		first := len(t.out)
		t.run(u.start, u.end)
		if len(t.out) == first {
			continue
		}
		d.Tokens = t.out
		d.sentences(first, u.kind(s, us, i), i)
	}
	d.Tokens = t.out
	return d
}

// unit is a paragraph, a line that stands for itself, or a list item: no sentence crosses its edges.
type unit struct {
	start, end int
	blank      bool // a blank line, or the start of the text, comes before
	bullet     bool
}

// units cuts s into units. A block of lines that was wrapped at a column is one unit; otherwise every line is one.
func units(s string) []unit {
	var us []unit
	var block []unit // the lines since the last blank line
	flush := func() {
		us = append(us, joinWrapped(s, block)...)
		block = block[:0]
	}
	for i := 0; i < len(s); {
		end := len(s)
		if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
			end = i + n
		}
		if strings.TrimSpace(s[i:end]) == "" {
			flush()
		} else {
			block = append(block, unit{start: i, end: end, blank: len(block) == 0, bullet: bullet(s[i:end]) > 0})
		}
		i = end + 1
	}
	flush()
	return us
}

// joinWrapped joins the lines of a block that was wrapped at a column.
func joinWrapped(s string, lines []unit) []unit {
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(s[l.start:l.end]))
	}
	var us []unit
	for i, l := range lines {
		if i > 0 && width <= 120 && continues(s, lines[i-1], l, width, len(lines)) {
			us[len(us)-1].end = l.end
			continue
		}
		us = append(us, l)
	}
	return us
}

// continues reports whether line l goes on with the sentence of the line before it: that line is full (the first word of l had no
// room on it), and either l begins in lower case or the line before does not end a sentence.
func continues(s string, prev, l unit, width, lines int) bool {
	before, line := strings.TrimSpace(s[prev.start:prev.end]), strings.TrimSpace(s[l.start:l.end])
	if l.bullet || width < 40 || isCaps(before) || isTable(before) || isTable(line) {
		return false
	}
	word, _, _ := strings.Cut(line, " ")
	if utf8.RuneCountInString(before)+1+utf8.RuneCountInString(word) <= width-width/8 {
		return false
	}
	if isLower(line) {
		return true
	}
	return lines > 2 && !strings.ContainsAny(before[len(before)-1:], ".!?:;")
}

// bullet returns the length of the mark that makes line a list item ("- ", "• ", "(a) ", "3. "), or 0.
func bullet(line string) int {
	body := strings.TrimLeft(line, " \t")
	lead := len(line) - len(body)
	mark, _, ok := strings.Cut(body, " ")
	if !ok || mark == "" {
		return 0
	}
	switch mark {
	case "-", "*", "•", "–", "—", "·", "▪", "◦", "‣", "●", "■", "►", "➢", "✓", "o", "+", "**":
		return lead + len(mark)
	}
	core := strings.TrimLeft(mark, "([")
	open := len(core) < len(mark)
	inner := strings.TrimRight(core, ".)]")
	closed := len(inner) < len(core)
	if !closed || inner == "" || len(inner) > 4 {
		return 0
	}
	if digits(inner, 0, len(inner)) == len(inner) && len(inner) <= 2 {
		return lead + len(mark)
	}
	if (open || strings.HasSuffix(core, ")")) && (len(inner) == 1 || strings.Trim(inner, "ivx") == "") {
		return lead + len(mark)
	}
	return 0
}

// isTable reports whether a line is set in columns: tabs, bars, leaders of dots or wide gaps, and numbers for a quarter of its words.
func isTable(line string) bool {
	if !strings.Contains(line, " | ") && !strings.Contains(line, "....") && !strings.Contains(line, "\t") && !strings.Contains(line, "   ") {
		return false
	}
	words, numbers := 0, 0
	for w := range strings.FieldsSeq(line) {
		switch {
		case strings.ContainsAny(w, "0123456789"):
			numbers++
		case strings.ContainsFunc(w, unicode.IsLetter):
			words++
		}
	}
	return numbers > 0 && words <= 3*numbers
}

// kind classifies unit i of the text.
func (u unit) kind(s string, us []unit, i int) Kind {
	line := strings.TrimSpace(s[u.start:u.end])
	switch {
	case isTable(line):
		return Row
	case u.bullet:
		return Item
	case strings.Contains(line, "\n"), len(us) == 1:
		return Prose
	case i == 0 && isTitle(line, 240):
		return Headline
	case isTitle(line, 110) && (u.blank || isCaps(line)) && i+1 < len(us) && !strings.ContainsAny(line[len(line)-1:], "?!"):
		return Headline
	}
	return Prose
}

// isTitle reports whether a line that stands alone reads as a title: short, and without the stop or colon that prose ends in.
func isTitle(line string, most int) bool {
	if len(line) > most || !strings.ContainsFunc(line, func(r rune) bool { return r >= 'A' }) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	return !strings.ContainsRune(".:;,\"”", last) && (isUpper(strings.TrimLeft(line, "\"'“‘(")) || line[0] >= '0' && line[0] <= '9' || line[0] > 127)
}
