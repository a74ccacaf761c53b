package text

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/comity-project/comity/internal/text/feature"
	"github.com/comity-project/comity/internal/text/weight"
)

// A Lemmatizer makes a lemma from the form and the tag: a list of exceptions first (went VBD: go), then the rule of the longest known
// ending (-ies NNS: cut 3, add y). Where that gives no known word (compiled VBN: cut 2 gives "compil"), the usual edits of the tag are
// tried in order until one does (cut 1: "compile"). All of it is read off the treebanks; the known words are those with a cluster.
type Lemmatizer struct {
	lemmas     []string
	edits      []edit
	exceptions *weight.Dict // form and tag to 1 + index of lemmas
	rules      *weight.Dict // ending and tag to 1 + index of edits
	usual      [][]int      // by tag: indices of edits, the most frequent first
	known      *weight.Dict
}

// edit is what a rule does to a form.
type edit struct {
	lower bool
	cut   int // bytes off the end
	add   string
}

// LemmaParts are the parts of a Lemmatizer as the model file holds them.
type LemmaParts struct {
	Lemmas     string // one a line
	Edits      string // one a line: "l" to put the form in lower case, how many bytes to cut off, a space, what to add
	Usual      string // one line a tag: numbers of edits, from 0
	Exceptions string // a weight.Dict
	Rules      string // a weight.Dict
}

// NewLemmatizer reads the parts; known has the words with a cluster.
func NewLemmatizer(p LemmaParts, known *weight.Dict) (*Lemmatizer, error) {
	l := &Lemmatizer{lemmas: strings.Split(p.Lemmas, "\n"), known: known}
	var err error
	if l.exceptions, _, err = weight.ReadDict(p.Exceptions); err != nil {
		return nil, err
	}
	if l.rules, _, err = weight.ReadDict(p.Rules); err != nil {
		return nil, err
	}
	for _, line := range strings.Split(p.Edits, "\n") {
		var e edit
		line, e.lower = strings.CutPrefix(line, "l")
		cut, add, _ := strings.Cut(line, " ")
		if e.cut, err = strconv.Atoi(cut); err != nil || e.cut < 0 {
			return nil, fmt.Errorf("lemma rule %q: %w", line, errModel)
		}
		e.add = add
		l.edits = append(l.edits, e)
	}
	for _, line := range strings.Split(p.Usual, "\n") {
		var ids []int
		for _, f := range strings.Fields(line) {
			id, err := strconv.Atoi(f)
			if err != nil || id < 0 || id >= len(l.edits) {
				return nil, fmt.Errorf("lemma rule %q: %w", f, errModel)
			}
			ids = append(ids, id)
		}
		l.usual = append(l.usual, ids)
	}
	return l, nil
}

// LongestEnding is the length, in characters, of the longest ending that a rule looks at.
const LongestEnding = 5

// LemmaKey is the key of a word form, or of an ending of it, with a tag.
func LemmaKey(form string, tag int) uint64 {
	_, low := feature.HashForm(form)
	return feature.Key2(201, low, feature.TagAtom(tag))
}

// Lemma returns the lemma of a form with the tag of that number. Forms with digits are their own lemmas.
func (l *Lemmatizer) Lemma(form string, tag int) string {
	if strings.ContainsAny(form, "0123456789") {
		return form
	}
	if i := int(l.exceptions.Get(LemmaKey(form, tag))); i > 0 && i <= len(l.lemmas) {
		return l.lemmas[i-1]
	}
	lemma := form
	for at := ending(form); ; {
		if i := int(l.rules.Get(LemmaKey(form[at:], tag))); i > 0 && i <= len(l.edits) {
			lemma = l.edits[i-1].apply(form)
			break
		}
		if at == len(form) {
			break
		}
		_, n := utf8.DecodeRuneInString(form[at:])
		at += n
	}
	return l.mend(form, lemma, tag)
}

// mend returns lemma if it is a known word, else what the first usual edit makes that does give one. A tag whose most frequent edit leaves
// the form as it is has no wrong guesses to mend.
func (l *Lemmatizer) mend(form, lemma string, tag int) string {
	if tag >= len(l.usual) || len(l.usual[tag]) == 0 || l.edits[l.usual[tag][0]].cut == 0 || l.knows(lemma) {
		return lemma
	}
	for _, i := range l.usual[tag] {
		if other := l.edits[i].apply(form); l.knows(other) {
			return other
		}
	}
	return lemma
}

func (l *Lemmatizer) knows(lemma string) bool {
	_, low := feature.HashForm(lemma)
	return len(lemma) > 1 && l.known.Get(low) > 0
}

// ending returns the byte where the longest ending of form begins.
func ending(form string) int {
	at := len(form)
	for range LongestEnding {
		_, n := utf8.DecodeLastRuneInString(form[:at])
		at -= n
	}
	return at
}

// apply returns the edited form, without an allocation where the result is a part of it.
func (e edit) apply(form string) string {
	if e.lower && strings.IndexFunc(form, unicode.IsUpper) >= 0 {
		form = strings.ToLower(form)
	}
	if e.cut > len(form) {
		return form
	}
	return form[:len(form)-e.cut] + e.add
}
