package text

import (
	"strings"
	"unicode/utf8"
)

// The tokenizer reads white-space-delimited chunks from left to right and cuts each into words as the UD English treebanks do:
//
//	(India’s exports hit $6.8bn in Apr-Dec,           a chunk begins at each space
//	( India ’s exports hit $ 6.8bn in Apr - Dec ,     the words
//
// Every rule looks at the text from the current position on, and either takes some bytes as one word or leaves them to the next
// rule; the last one takes a single character. Anything that needs a look at the whole chunk (addresses) is found once a chunk, so
// the time is linear in the text, whatever the text is.
type tokenizer struct {
	s     string
	out   []Token
	runes int // code points before byte offset seen
	seen  int
}

// emit appends the word s[from:to].
func (t *tokenizer) emit(from, to int) {
	start := t.runes + utf8.RuneCountInString(t.s[t.seen:from])
	end := start + utf8.RuneCountInString(t.s[from:to])
	t.runes, t.seen = end, to
	t.out = append(t.out, Token{Text: t.s[from:to], Start: from, End: to, RuneStart: start, RuneEnd: end, Head: -1})
}

// run tokenizes s[from:to], which holds no word across its edges.
func (t *tokenizer) run(from, to int) {
	for i := from; i < to; {
		c, n := classAt(t.s, i)
		if c == space || c == newline {
			i += n
			continue
		}
		end, address := i+n, c == other && t.s[i] == '@'
		for end < to {
			c, n := classAt(t.s, end)
			if c == space || c == newline {
				break
			}
			address = address || t.s[end] == '@' || t.s[end] == ':' || t.s[end] == '.'
			end += n
		}
		t.chunk(i, end, address)
		i = end
	}
}

// chunk cuts one run of characters without white space.
func (t *tokenizer) chunk(from, to int, address bool) {
	if address {
		if a, b := findAddress(t.s[from:to]); b > a {
			t.words(from, from+a)
			t.emit(from+a, from+b)
			t.words(from+b, to)
			return
		}
	}
	t.words(from, to)
}

// findAddress returns the bounds of a URL, an e-mail address or a host name that begins with www; 0, 0 if there is none.
func findAddress(c string) (from, to int) {
	start := -1
	if i := strings.Index(c, "://"); i > 0 {
		start = i
		for start > 0 && asciiClass[c[start-1]&127] == letter && c[start-1] < utf8.RuneSelf {
			start--
		}
	} else if i := max(strings.Index(c, "www."), strings.Index(c, "WWW.")); i >= 0 {
		start = i
	} else if i := strings.IndexByte(c, '@'); i > 0 && i+1 < len(c) && strings.IndexByte(c[i:], '.') > 1 {
		start = i
		for start > 0 && (asciiClass[c[start-1]&127] != other && c[start-1] < utf8.RuneSelf || strings.IndexByte("._+-", c[start-1]) >= 0) {
			start--
		}
		if start == i {
			return 0, 0
		}
	}
	if start < 0 {
		return 0, 0
	}
	to = len(c)
	for to > start {
		r, n := utf8.DecodeLastRuneInString(c[:to])
		if !strings.ContainsRune(".,;:!?)]}>\"'”’»", r) {
			break
		}
		to -= n
	}
	if i := strings.IndexAny(c[start:to], "<>\"”"); i > 0 {
		to = start + i
	}
	return start, to
}

// words cuts s[from:to], which holds no white space.
func (t *tokenizer) words(from, to int) {
	for i := from; i < to; {
		c, _ := classAt(t.s, i)
		var end int
		switch c {
		case digit:
			end = t.number(i, to)
		case letter:
			end = t.word(i, to)
		default:
			end = t.symbol(i, to)
		}
		i = end
	}
}

// symbol takes punctuation: a run of one mark (..., --, !!!) is one token, any other character a token by itself.
// An apostrophe with a clitic behind it (’s) and a decade (’90s) stay whole.
func (t *tokenizer) symbol(i, to int) int {
	s := t.s
	if n := apostrophe(s, i); n > 0 {
		end := letters(s, i+n, to)
		if i > 0 && end > i+n && clitics[strings.ToLower(s[i+n:end])] && len(t.out) > 0 && t.out[len(t.out)-1].End == i {
			t.emit(i, end)
			return end
		}
		if d := digits(s, i+n, to); d == i+n+2 {
			if d < to && s[d] == 's' {
				d++
			}
			t.emit(i, d)
			return d
		}
	}
	_, n := utf8.DecodeRuneInString(s[i:to])
	end := i + n
	switch s[i] {
	case '.', '-', '*', '=', '_', '~', '+', '#', '<', '>', '\'':
		for end < to && s[end] == s[i] {
			end++
		}
	case '!', '?':
		for end < to && (s[end] == '!' || s[end] == '?') {
			end++
		}
	}
	t.emit(i, end)
	return end
}

// letters and digits return the end of the run of that class from i on.
func letters(s string, i, to int) int { return runOf(s, i, to, letter) }
func digits(s string, i, to int) int  { return runOf(s, i, to, digit) }

func runOf(s string, i, to int, want class) int {
	for i < to {
		c, n := classAt(s, i)
		if c != want {
			break
		}
		i += n
	}
	return i
}

// number takes digits with their inner marks (5,000 6.8 12:30 01/24/2001), a magnitude (20bn), an ordinal or plural ending (9th, 1980s)
// and telephone numbers; it leaves units (8 pm, 30 km), signs and the hyphen of a range (2025 - 26) to be tokens.
func (t *tokenizer) number(i, to int) int {
	s := t.s
	end := digits(s, i, to)
	for end+1 < to && strings.IndexByte(".,:/", s[end]) >= 0 {
		next := digits(s, end+1, to)
		if next == end+1 {
			break
		}
		end = next
	}
	if tel := telephone(s, i, end, to); tel > 0 {
		t.emit(i, tel)
		return tel
	}
	if day := isoDate(s, i, end, to); day > 0 {
		t.emit(i, day)
		return day
	}
	word := letters(s, end, to)
	switch tail := strings.ToLower(s[end:word]); {
	case tail == "":
		if end+1 == to && s[end] == '.' && i == t.lineStart(i) { // the number of a list item: "1."
			end++
		}
	case tail == "s", tail == "st", tail == "nd", tail == "rd", tail == "th", magnitudes[tail]:
		end = word
	case isUpper(s[end:]) && digits(s, word, to) > word: // 3Q24
		end = digits(s, word, to)
	case len(tail) == 1 && !strings.Contains("mkbtxpfchg", tail) && (word == to || s[word] != '.'):
		end = word // 2A, 737N
	}
	t.emit(i, end)
	if end < word && (word == to || s[word] != '.' || word+1 == to) { // a unit never has a stop of its own: "under 2C."
		t.emit(end, word)
		return word
	}
	return end
}

// lineStart returns i if only spaces stand between the line's start and i, else -1.
func (t *tokenizer) lineStart(i int) int {
	for j := i - 1; j >= 0 && i-j < 8; j-- {
		if t.s[j] == '\n' {
			return i
		}
		if t.s[j] != ' ' && t.s[j] != '\t' {
			return -1
		}
		if j == 0 {
			return i
		}
	}
	if i == 0 {
		return i
	}
	return -1
}

// isoDate returns the end of a date like 2025-05-12, whose year is s[i:end], or 0.
func isoDate(s string, i, end, to int) int {
	if end-i != 4 || end+6 > to || s[end] != '-' || s[end+3] != '-' || digits(s, end+1, to) != end+3 || digits(s, end+4, to) != end+6 {
		return 0
	}
	return end + 6
}

// telephone returns the end of a telephone number (3+4 digits, or 3+3+4) whose first group is s[i:end], or 0.
func telephone(s string, i, end, to int) int {
	group := func(from int) int {
		if from < to && s[from] == '-' {
			return digits(s, from+1, min(to, from+8))
		}
		return from
	}
	if end-i != 3 {
		return 0
	}
	second := group(end)
	if second-end == 5 {
		return second
	}
	if second-end == 4 {
		if third := group(second); third-second == 5 {
			return third
		}
	}
	return 0
}
