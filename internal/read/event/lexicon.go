package event

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/comity-project/comity"
)

//go:embed lexicon.txt
var lexiconText string

// frame is what a predicate says was done, whatever the actors.
type frame struct {
	Type   comity.EventType
	Mode   string
	CAMEO  string
	Sym    bool     // no side acts first
	Free   bool     // the target may be left to the story
	Place  bool     // the target is where the verb leads
	mood   mood     // how the words must stand to be the act
	Told   bool     // the speaker's act on the subject: "will regret it"
	Under  bool     // the subject suffers, whatever the voice: "went unanswered"
	Person bool     // the target must be a person in office
	With   []string // prepositions that lead to the target
}

// mood is how a predicate must stand to be an act.
type mood uint8

const (
	anyMood   mood = iota
	denied         // "would not budge"
	coming         // "will respond", "vowed to respond"
	onlyAsked      // only as what is asked for: "urged Peru to show restraint"
	over           // "no longer inspected"
	yetTo          // "has yet to reply"
	again          // "may enter again"
)

// pattern is the words of a predicate: a lemma, and what must follow it.
type pattern struct {
	rest   []string // particles after the lemma
	family string   // a family that needs an object, or an operator's name
	frame  *frame   // nil for a family
}

// lexicon is lexicon.txt, indexed by the first lemma.
type lexicon struct {
	verbs    map[string][]pattern
	families map[string][]pattern
	nouns    map[string][]pattern
	deverbal map[string][]string
	ops      map[string][]pattern
	adjs     map[string][]pattern // adjectives that are operators: "willing to"
	preds    map[string][]pattern // adjectives that are acts after a form of be: "is unhappy with"
	nops     map[string][]pattern // nouns that are operators: "its threat to"
	classes  map[string][]pattern // family is the class
	pairs    map[[2]string]*frame
	opFrames map[string]*frame
}

var lex = sync.OnceValue(func() *lexicon {
	l := &lexicon{verbs: map[string][]pattern{}, families: map[string][]pattern{}, nouns: map[string][]pattern{}, deverbal: map[string][]string{}, ops: map[string][]pattern{},
		adjs: map[string][]pattern{}, preds: map[string][]pattern{}, nops: map[string][]pattern{}, classes: map[string][]pattern{}, pairs: map[[2]string]*frame{}, opFrames: map[string]*frame{}}
	for n, line := range strings.Split(lexiconText, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if err := l.line(line); err != nil {
			panic(fmt.Sprintf("event: lexicon.txt, line %d: %v", n+1, err)) // the embedded file is checked by a test
		}
	}
	return l
})

func (l *lexicon) line(line string) error {
	head, words, _ := strings.Cut(line, " : ")
	f, list := strings.Fields(head), strings.Fields(words)
	switch f[0] {
	case "class":
		add(l.classes, list, pattern{family: f[1]})
	case "verbs":
		add(l.families, list, pattern{family: f[1]})
	case "deverbal":
		for _, w := range list {
			l.deverbal[w] = append(l.deverbal[w], f[1])
		}
	case "pair":
		fr, err := newFrame(f[3:])
		if err != nil {
			return err
		}
		l.pairs[[2]string{f[1], f[2]}] = fr
	case "verb", "noun", "pred":
		fr, err := newFrame(f[1:])
		if err != nil {
			return err
		}
		into := l.verbs
		switch f[0] {
		case "noun":
			into = l.nouns
		case "pred":
			into = l.preds
		}
		add(into, list, pattern{frame: fr})
	case "op", "adj", "nop":
		if f[2] != "-" {
			l.opFrames[f[1]] = &frame{Type: comity.EventType(f[2]), CAMEO: f[3], Free: true}
		}
		into := l.ops
		switch f[0] {
		case "adj":
			into = l.adjs
		case "nop":
			into = l.nops
		}
		add(into, list, pattern{family: f[1]})
	default:
		return fmt.Errorf("%q is no directive", f[0])
	}
	return nil
}

// operates reports whether a noun is an operator: "plans to be unveiled" are none of "plans to unveil".
func (l *lexicon) operates(noun string) bool { return l.nops[noun] != nil }

// newFrame reads "TYPE mode code flags…".
func newFrame(f []string) (*frame, error) {
	if len(f) < 3 {
		return nil, fmt.Errorf("a frame is TYPE, mode, code, flags; got %q", f)
	}
	fr := &frame{Type: comity.EventType(f[0]), CAMEO: f[2]}
	if f[1] != "-" {
		fr.Mode = f[1]
	}
	for _, flag := range f[3:] {
		name, value, _ := strings.Cut(flag, "=")
		switch name {
		case "sym":
			fr.Sym = true
		case "free":
			fr.Free = true
		case "place":
			fr.Place = true
		case "person":
			fr.Person = true
		case "not":
			fr.mood = denied
		case "will":
			fr.mood = coming
		case "asked":
			fr.mood = onlyAsked
		case "over":
			fr.mood = over
		case "may":
			fr.mood = again
		case "yet":
			fr.mood = yetTo
		case "told":
			fr.Told = true
		case "passive":
			fr.Under = true
		case "with":
			fr.With = strings.Split(value, ",")
		default:
			return nil, fmt.Errorf("%q is no flag", flag)
		}
	}
	return fr, nil
}

// before reports whether p is to be tried before q.
func (p *pattern) before(q *pattern) bool {
	if len(p.rest) != len(q.rest) {
		return len(p.rest) > len(q.rest)
	}
	return p.frame != nil && q.frame != nil && p.frame.mood != anyMood && q.frame.mood == anyMood // what is only asked for is told apart when it is settled
}

// add files patterns under their first word: longer patterns first, of equal ones those that ask for a mood.
func add(into map[string][]pattern, words []string, p pattern) {
	for _, w := range words {
		first, rest, _ := strings.Cut(w, "_")
		split := strings.ReplaceAll(w, "-", "_-_")
		if p.frame != nil && rest != "" { // a verb stands in one piece
			split = first + "_" + strings.ReplaceAll(rest, "-", "_-_")
		}
		if split != w && (p.family != "" || rest != "") && !strings.Contains(w, "_-_") {
			add(into, []string{split}, p) // the tokenizer takes most hyphens apart: "visa-free" is three tokens
		}
		parts := strings.Split(w, "_")
		q := p
		q.rest = parts[1:]
		list := append(into[parts[0]], q)
		for k := len(list) - 1; k > 0 && list[k].before(&list[k-1]); k-- {
			list[k], list[k-1] = list[k-1], list[k]
		}
		into[parts[0]] = list
	}
}
