package text

import (
	"strings"
	"unicode/utf8"
)

// sentences cuts the tokens from first on, which are those of one unit, into sentences.
func (d *Document) sentences(first int, kind Kind, paragraph int) {
	end := len(d.Tokens)
	add := func(from, to int, k Kind) {
		if to > from {
			d.Sentences = append(d.Sentences, Sentence{First: from, Last: to, Kind: k, Paragraph: paragraph})
		}
	}
	if n := d.dateline(first, end); n > 0 {
		add(first, first+n, Dateline)
		first += n
	}
	if kind == Headline || kind == Row {
		add(first, end, kind)
		return
	}
	start := first
	for i := first; i < end; i++ {
		if !d.ends(i, first) {
			continue
		}
		next := d.closers(i+1, end)
		if next < end && !d.begins(i, next, end) {
			continue
		}
		add(start, next, kind)
		start, i = next, next-1
	}
	add(start, end, kind)
}

// ends reports whether token i can end a sentence: a stop, or an abbreviation that carries its own.
func (d *Document) ends(i, first int) bool {
	t := d.Tokens[i].Text
	switch t[0] {
	case '.', '!', '?':
		return strings.Trim(t, ".!?") == "" && i > first
	}
	if strings.HasPrefix(t, "…") {
		return true
	}
	if t[len(t)-1] != '.' || i == first && d.Tokens[i].Text[0] <= '9' {
		return false
	}
	w := lower(t[:len(t)-1])
	return !titles[w] && utf8.RuneCountInString(t) > 2 && (t[0] > '9' || t[0] < '0')
}

// closers returns the index after the quotation marks and brackets that close after a stop, from i on. They touch what stands before
// them; a straight quotation mark with a space before it opens.
func (d *Document) closers(i, end int) int {
	for i < end && d.Tokens[i].Start == d.Tokens[i-1].End {
		switch d.Tokens[i].Text {
		case "”", "’", ")", "]", "»", "''":
		case "\"", "'":
			if i+1 < end && d.Tokens[i+1].Start == d.Tokens[i].End && isUpper(d.Tokens[i+1].Text) {
				return i // no space at all: the mark opens the next sentence
			}
		default:
			return i
		}
		i++
	}
	return i
}

// begins reports whether a sentence can begin at token next, after the stop at token i.
func (d *Document) begins(i, next, end int) bool {
	stop, word := d.Tokens[i].Text, d.Tokens[next].Text
	spaced := d.Tokens[next].Start > d.Tokens[next-1].End
	open := next
	for open < end && strings.Contains("\"“‘'([«-–—*•", d.Tokens[open].Text) {
		open++
	}
	if open < end {
		word = d.Tokens[open].Text
	}
	capital := isUpper(word)
	number := word[0] >= '0' && word[0] <= '9' || word == "$" || word == "€" || word == "£" || word == "₹"
	switch {
	case !spaced:
		return (stop == "." || stop == "!" || stop == "?") && isUpper(d.Tokens[next].Text) && next == i+1 // "rose.The"
	case stop == ".":
		return capital || number || open > next || isLower(word) && next == i+1 || word[0] > 127
	case stop[len(stop)-1] == '.' && stop[0] != '.' && stop[0] != '!' && stop[0] != '?': // an abbreviation
		if months[lower(stop[:len(stop)-1])] && number {
			return false
		}
		return capital && starters[lower(word)] || open > next && capital && d.Tokens[next].Text != "(" && d.Tokens[next].Text != "-"
	case strings.HasPrefix(stop, "..") || stop[0] > 127: // an ellipsis
		return capital
	default: // ! and ?
		return capital || number || next == i+1 && open > next
	}
}

// dateline returns how many of the tokens of a unit make its dateline, from the first on: "BEIJING, May 3 (Agency) —",
// "NEW DELHI, April 17:", or the time of a live-blog entry, "10:25". 0 if there is none.
func (d *Document) dateline(first, end int) int {
	ts := d.Tokens[first:min(end, first+24)]
	if n := clock(ts); n > 0 {
		return n
	}
	if !isUpper(ts[0].Text) {
		return 0
	}
	place := isCaps(ts[0].Text) && utf8.RuneCountInString(ts[0].Text) >= 3
	var date, agency bool
	for i, t := range ts {
		switch w := t.Text; {
		case w == "—" || w == "--" || (w == "-" || w == "–") && t.Start > ts[max(i-1, 0)].End:
			if i > 0 && first+i+1 < end && (date || agency || place && capsOnly(ts[:i])) {
				return i + 1
			}
			return 0
		case w == ":":
			if i > 0 && first+i+1 < end && place && date {
				return i + 1
			}
			return 0
		case agency && place && ts[i-1].Text == ")" && isUpper(w): // BEIJING (Agency) China agreed
			return i
		case w == "(":
			agency = i > 0
		case monthNames[lower(w)] || months[lower(strings.TrimSuffix(w, "."))]:
			date = date || i > 0 && isUpper(w)
		case isUpper(w), w == ",", w == ")", w == "/", w == ".", w == "-", w[0] >= '0' && w[0] <= '9', w == "de", w == "of":
		default:
			return 0
		}
	}
	return 0
}

// capsOnly reports whether every word of ts is in capitals.
func capsOnly(ts []Token) bool {
	for _, t := range ts {
		if isUpper(t.Text) && !isCaps(t.Text) {
			return false
		}
	}
	return true
}

// clock returns the number of tokens of a time stamp at the start of ts that something follows, or that fills a line.
func clock(ts []Token) int {
	t := ts[0].Text
	colon := strings.IndexAny(t, ":.")
	if colon < 1 || colon > 2 || len(t) != colon+3 || digits(t, 0, len(t)) != colon || digits(t, colon+1, len(t)) != len(t) || t[colon+1] > '5' {
		return 0
	}
	n := 1
	for n < len(ts) {
		w := ts[n].Text
		zone := isCaps(w) && len(w) >= 2 && len(w) <= 4 && n <= 2
		half := w == "am" || w == "pm" || w == "a.m." || w == "p.m."
		date := strings.Count(w, ".") == 2 && w[0] <= '9' || strings.Count(w, "/") == 2
		if !zone && !half && !date && !strings.Contains(":-–—•|", w) {
			break
		}
		n++
	}
	if n == len(ts) || isUpper(ts[n].Text) || strings.Contains("\"“‘", ts[n].Text) {
		if t[colon] == ':' || n > 1 {
			return n
		}
	}
	return 0
}
