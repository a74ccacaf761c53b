package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/comity-project/comity/internal/text"
	"github.com/comity-project/comity/internal/text/weight"
)

// lemmaLearner reads the rules of the lemmatizer off the treebanks.
type lemmaLearner struct {
	words   []word
	lemmaOf map[word]string // the most frequent one
	edits   []string
	editIDs map[string]uint32
	rules   []weight.Entry
	ruleOf  map[uint64]string // the edits by key of ending and tag
}

// word is a form with its tag.
type word struct {
	form string
	tag  int
}

// learnLemmas returns the parts of the lemmatizer. A form votes once for its edit, for every ending it has.
func learnLemmas(train []*sentence, tags int, known clusters) (text.LemmaParts, error) {
	l := &lemmaLearner{lemmaOf: map[word]string{}, editIDs: map[string]uint32{}, ruleOf: map[uint64]string{}}
	l.collect(train)
	for n := 0; n <= text.LongestEnding; n++ {
		l.learnRules(n)
	}
	p := text.LemmaParts{Usual: l.usual(tags), Exceptions: string(weight.AppendDict(nil, nil)), Rules: string(weight.AppendDict(nil, l.rules))}
	p.Edits = strings.Join(l.edits, "\n")
	dict, _, err := weight.ReadDict(string(weight.AppendDict(nil, known.entries())))
	if err != nil {
		return p, err
	}
	plain, err := text.NewLemmatizer(p, dict)
	if err != nil {
		return p, err
	}
	p.Exceptions, p.Lemmas = l.exceptions(plain)
	return p, nil
}

// collect lists the forms with their tags in a fixed order, and the most frequent lemma of each.
func (l *lemmaLearner) collect(train []*sentence) {
	seen := map[word]map[string]int{}
	for _, s := range train {
		for i, f := range s.forms {
			if strings.ContainsAny(f, "0123456789") || s.lemmas[i] == "_" || strings.ContainsAny(s.lemmas[i], "\n ") {
				continue
			}
			w := word{f, s.tags[i]}
			if seen[w] == nil {
				seen[w] = map[string]int{}
				l.words = append(l.words, w)
			}
			seen[w][s.lemmas[i]]++
		}
	}
	for w, counts := range seen {
		l.lemmaOf[w] = top(counts)
	}
	slices.SortFunc(l.words, func(a, b word) int {
		if a.tag != b.tag {
			return a.tag - b.tag
		}
		return strings.Compare(a.form, b.form)
	})
}

// learnRules keeps, for the endings of n characters, each rule that differs from that of the next shorter ending.
func (l *lemmaLearner) learnRules(n int) {
	votes := map[uint64]map[string]int{}
	example := map[uint64]word{}
	var keys []uint64
	for _, w := range l.words {
		end, ok := lastRunes(w.form, n)
		if !ok {
			continue
		}
		k := text.LemmaKey(end, w.tag)
		if votes[k] == nil {
			votes[k] = map[string]int{}
			keys = append(keys, k)
		}
		votes[k][editOf(w.form, l.lemmaOf[w])]++
		example[k] = w
	}
	for _, k := range keys {
		best := top(votes[k])
		if votes[k][best] < 2 && n > 0 || cutOf(best) > 9 || n > 0 && l.rule(example[k], n-1) == best {
			continue
		}
		l.ruleOf[k] = best
		l.rules = append(l.rules, weight.Entry{Key: k, Value: l.id(best)})
	}
}

// usual returns the line of each tag: its five most frequent edits with at least three forms.
func (l *lemmaLearner) usual(tags int) string {
	votes := make([]map[string]int, tags)
	for _, w := range l.words {
		if votes[w.tag] == nil {
			votes[w.tag] = map[string]int{}
		}
		votes[w.tag][editOf(w.form, l.lemmaOf[w])]++
	}
	lines := make([]string, tags)
	for t, v := range votes {
		var ids []string
		for len(ids) < 5 {
			best := top(v)
			if v[best] < 3 {
				break
			}
			delete(v, best)
			ids = append(ids, strconv.Itoa(int(l.id(best))-1))
		}
		lines[t] = strings.Join(ids, " ")
	}
	return strings.Join(lines, "\n")
}

// exceptions returns the table of the forms that the rules get wrong, and the lemmas it points to.
func (l *lemmaLearner) exceptions(plain *text.Lemmatizer) (table, lemmas string) {
	var entries []weight.Entry
	var list []string
	ids := map[string]uint32{}
	done := map[uint64]bool{}
	for _, w := range l.words {
		want, k := l.lemmaOf[w], text.LemmaKey(w.form, w.tag)
		if done[k] || plain.Lemma(w.form, w.tag) == want {
			continue
		}
		done[k] = true
		if ids[want] == 0 {
			list = append(list, want)
			ids[want] = uint32(len(list))
		}
		entries = append(entries, weight.Entry{Key: k, Value: ids[want]})
	}
	return string(weight.AppendDict(nil, entries)), strings.Join(list, "\n")
}

// rule returns the edit of the longest known ending of w of at most n characters.
func (l *lemmaLearner) rule(w word, n int) string {
	for ; n >= 0; n-- {
		if end, ok := lastRunes(w.form, n); ok {
			if e, ok := l.ruleOf[text.LemmaKey(end, w.tag)]; ok {
				return e
			}
		}
	}
	return ""
}

// id numbers edits from 1 in the order they come.
func (l *lemmaLearner) id(edit string) uint32 {
	if l.editIDs[edit] == 0 {
		l.edits = append(l.edits, edit)
		l.editIDs[edit] = uint32(len(l.edits))
	}
	return l.editIDs[edit]
}

// editOf returns how lemma is made from form, in the notation of text.LemmaParts.
func editOf(form, lemma string) string {
	mark := ""
	if strings.ToLower(lemma) == lemma {
		form, mark = strings.ToLower(form), "l"
	}
	n := 0
	for n < len(form) && n < len(lemma) && form[n] == lemma[n] {
		n++
	}
	for n > 0 && (n < len(form) && !utf8.RuneStart(form[n]) || n < len(lemma) && !utf8.RuneStart(lemma[n])) {
		n--
	}
	return strings.TrimRight(fmt.Sprintf("%s%d %s", mark, len(form)-n, lemma[n:]), " ")
}

// cutOf returns how many bytes an edit cuts off.
func cutOf(edit string) int {
	cut, _, _ := strings.Cut(strings.TrimPrefix(edit, "l"), " ")
	n, _ := strconv.Atoi(cut)
	return n
}

// lastRunes returns the last n characters of s; false if it has fewer.
func lastRunes(s string, n int) (string, bool) {
	at := len(s)
	for ; n > 0; n-- {
		if at == 0 {
			return "", false
		}
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:], true
}

// top returns the most frequent key, the first in order among equals.
func top(counts map[string]int) string {
	best, most := "", -1
	for k, n := range counts {
		if n > most || n == most && k < best {
			best, most = k, n
		}
	}
	return best
}
