package text

import (
	"strings"
	"unicode/utf8"
)

// word takes letters: abbreviations with their full stops, words with inner apostrophes and prefixes, and cuts clitics off.
func (t *tokenizer) word(i, to int) int {
	s := t.s
	end := letters(s, i, to)
	if dotted := t.dotted(i, end, to); dotted > 0 {
		t.emit(i, dotted)
		return dotted
	}
	if end < to && monies[lower(s[i:end])] {
		if s[end] == '$' { // US$, HK$, R$
			t.emit(i, end+1)
			return end + 1
		}
		if c, _ := classAt(s, end); c == digit && len(s[i:end]) > 1 && isUpper(s[i:]) { // Sh46.77, Rs500, USD20
			t.emit(i, end)
			return end
		}
	}
	end = t.extend(i, end, to)
	t.clitic(i, end)
	return t.seen
}

// lower is strings.ToLower for words short enough to stand in a list; longer ones cannot and are returned as they are.
func lower(w string) string {
	if len(w) > 12 {
		return w
	}
	return strings.ToLower(w)
}

// dotted returns the end of an abbreviation that begins at i (U.S., e.g., Mr., Jan.) or of a name with inner stops (Space.com),
// or 0. end is the end of the first run of letters.
func (t *tokenizer) dotted(i, end, to int) int {
	s := t.s
	if end >= to || s[end] != '.' {
		return 0
	}
	if utf8.RuneCountInString(s[i:min(end, i+8)]) == 1 {
		return initials(s, i, end, to)
	}
	w := lower(s[i:end])
	if next := letters(s, end+1, to); next > end+1 && domains[lower(s[end+1:next])] && isLower(s[end+1:]) {
		return next
	}
	if (titles[w] || months[w] || endings[w]) && abbreviates(s, i, end+1, to, w) {
		return end + 1
	}
	if w == "ph" && strings.HasPrefix(s[end:to], ".D.") {
		return end + 3
	}
	return 0
}

// abbreviates reports whether the stop before byte after belongs to the word w that begins at i. Some abbreviations are words too
// (No., Sun., in., mar.): these count only with a capital, and "No." only before a number.
func abbreviates(s string, i, after, to int, w string) bool {
	switch w {
	case "no", "nos", "art", "fig", "figs", "ch":
		rest := strings.TrimLeft(s[after:min(len(s), after+4)], " \u00a0")
		return rest != "" && rest[0] >= '0' && rest[0] <= '9'
	case "sun", "sat", "mar", "may", "mon", "miss", "ill", "ind", "del", "wash", "mo", "la", "ga", "pa", "md", "co", "ed", "rep", "sec", "max", "ft", "ag",
		"op", "eds", "ore", "min", "pt", "mt", "fr", "st", "ark", "conn", "penn", "gen", "col", "al":
		if w == "al" || w == "ft" || w == "min" {
			return true
		}
		return isUpper(s[i:])
	}
	return true
}

// initials returns the end of a run of single letters each with a stop (U.S., J.R.R.), given that the first letter ends at end.
// "U.S,India" is a slip: the last stop is missing, and the abbreviation ends without it.
func initials(s string, i, end, to int) int {
	n := 0
	for end < to && s[end] == '.' {
		n++
		next := letters(s, end+1, min(to, end+1+2*utf8.UTFMax))
		if next == end+1 || utf8.RuneCountInString(s[end+1:next]) != 1 {
			end++
			break
		}
		if next >= to || s[next] != '.' {
			if c, _ := classAt(s, min(next, len(s)-1)); next < to && c == digit {
				end++
				break
			}
			return next // U.S without the last stop
		}
		end = next
	}
	if n == 1 && !isUpper(s[i:]) && !strings.Contains("vcpdbm", s[i:i+1]) { // "plan b. Then" ends a sentence, "c. 1900" does not
		return 0
	}
	if n == 1 && (s[i] == 'I' || s[i] == 'a') {
		return 0
	}
	return end
}

// extend carries a word that ends at end over digits, inner apostrophes, ampersands, and hyphens after a prefix.
func (t *tokenizer) extend(i, end, to int) int {
	s := t.s
	start := i // of the part after the last hyphen
	for end < to {
		c, n := classAt(s, end)
		switch {
		case c == letter || c == digit:
			end += n
		case s[end] == '&' && end-i <= 3 && isCaps(s[i:end]) && letters(s, end+1, to)-end <= 3 && letters(s, end+1, to) > end+1:
			end = letters(s, end+1, to)
		case s[end] == '/' && end-i == 1 && letters(s, end+1, to) == end+2: // b/c, I/O
			end += 2
		case s[end] == '-' && end+1 < to && prefixes[lower(s[start:end])] && letters(s, end+1, to)+digits(s, end+1, to) > 2*(end+1):
			end++
			start = end
		case apostrophe(s, end) > 0 && letters(s, end+apostrophe(s, end), to) > end+apostrophe(s, end):
			end = letters(s, end+apostrophe(s, end), to)
		default:
			return end
		}
	}
	return end
}

// clitic emits the word s[i:end] with its clitic ('s, ’ve, n't) cut off, and leaves t.seen at the end of what was emitted.
func (t *tokenizer) clitic(i, end int) {
	s := t.s
	if at := seam(s[i:end]); at > 0 && !isCaps(s[i:end]) {
		t.emit(i, i+at)
		t.emit(i+at, end)
		return
	}
	at := lateApostrophe(s, i, end)
	if at <= i {
		t.emit(i, end)
		return
	}
	tail := lower(s[at+apostrophe(s, at) : end])
	switch {
	case clitics[tail]:
		t.cut(i, at, end)
	case tail == "t" && at > i+1 && (s[at-1] == 'n' || s[at-1] == 'N'):
		t.cut(i, at-1, end)
	default:
		t.emit(i, end)
	}
}

// lateApostrophe returns where the apostrophe before the last one or two letters of s[i:end] begins, or -1.
func lateApostrophe(s string, i, end int) int {
	for _, letters := range []int{1, 2} {
		for _, width := range []int{1, 3} {
			if at := end - letters - width; at >= i && apostrophe(s, at) == width {
				return at
			}
		}
	}
	return -1
}

// cut emits s[i:at] and s[at:end]; what stands before the seam may have a clitic of its own (shouldn’t’ve).
func (t *tokenizer) cut(i, at, end int) {
	if lateApostrophe(t.s, i, at) > i {
		t.clitic(i, at)
	} else {
		t.emit(i, at)
	}
	t.emit(at, end)
}
