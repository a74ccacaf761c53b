package main

import (
	_ "embed"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/comity-project/comity/internal/text"
	"github.com/comity-project/comity/internal/text/arc"
	"github.com/comity-project/comity/internal/text/feature"
)

//go:embed reports.grammar
var reportsGrammar string

// part is one element of a production: a word to choose, the name of another production, or a dependent.
type part struct {
	words  []string // choices
	upos   text.UPOS
	xpos   string
	name   string
	rel    text.Rel // of a dependent; 0 for the head
	maybe  bool
	inside production
}

// production is a head and its dependents, in the order of the sentence.
type production []part

// grammar has the productions of each name.
type grammar map[string][]production

// readGrammar reads the notation that reports.grammar explains.
func readGrammar(s string) (grammar, error) {
	g := grammar{}
	for n, line := range strings.Split(s, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		name, body, ok := strings.Cut(line, " = ")
		fields := strings.Fields(strings.NewReplacer("[", " [ ", "]", " ] ").Replace(body))
		p, rest, err := readProduction(fields)
		if err != nil || !ok || len(rest) > 0 {
			return nil, fmt.Errorf("grammar of reports, line %d: %w: %q", n+1, errors.Join(err, errGrammar), line)
		}
		g[name] = append(g[name], p)
	}
	return g, nil
}

var errGrammar = errors.New("want NAME = words/UPOS.XPOS [relation …]")

// readProduction reads up to the end or the bracket that closes it.
func readProduction(fields []string) (p production, rest []string, err error) {
	for len(fields) > 0 && fields[0] != "]" {
		if fields[0] != "[" {
			p = append(p, readWord(fields[0]))
			fields = fields[1:]
			continue
		}
		if len(fields) < 3 {
			return nil, nil, errGrammar
		}
		label, maybe := strings.CutPrefix(fields[1], "?")
		child := part{rel: text.ParseRel(label), maybe: maybe}
		if child.inside, fields, err = readProduction(fields[2:]); err != nil || len(fields) == 0 || child.rel == 0 {
			return nil, nil, errGrammar
		}
		fields = fields[1:]
		p = append(p, child)
	}
	return p, fields, nil
}

func readWord(s string) part {
	i := strings.LastIndex(s, "/")
	if i < 0 {
		return part{name: s}
	}
	upos, xpos, _ := strings.Cut(s[i+1:], ".")
	return part{words: strings.Split(s[:i], "|"), upos: text.ParseUPOS(upos), xpos: xpos}
}

// reportCount is how many sentences are drawn; they are some five per cent of the training data.
const reportCount = 1200

// reports draws sentences from the grammar.
func reports(tags *tagset) ([]*sentence, error) {
	g, err := readGrammar(reportsGrammar)
	if err != nil {
		return nil, err
	}
	rng := rand.New(rand.NewPCG(1, 4))
	out := make([]*sentence, reportCount)
	for i := range out {
		d := draw{grammar: g, rng: rng}
		root, err := d.name("S")
		if err != nil {
			return nil, err
		}
		d.leaves[root].rel = text.Root
		out[i] = d.sentence(tags)
	}
	return out, nil
}

// draw is a sentence that is being drawn.
type draw struct {
	grammar grammar
	rng     *rand.Rand
	leaves  []leaf
}

// leaf is a drawn word; head is the index of another, -1 for the root.
type leaf struct {
	word string
	upos text.UPOS
	xpos string
	head int
	rel  text.Rel
}

// name draws one of the productions of that name, and returns the index of its head.
func (d *draw) name(name string) (int, error) {
	ps := d.grammar[name]
	if len(ps) == 0 {
		return 0, fmt.Errorf("grammar of reports: %s is not defined", name)
	}
	return d.production(ps[d.rng.IntN(len(ps))])
}

func (d *draw) production(p production) (head int, err error) {
	var children []int
	head = -1
	for _, x := range p {
		if x.maybe && d.rng.IntN(2) == 0 {
			continue
		}
		at := len(d.leaves)
		switch {
		case x.rel != 0:
			if at, err = d.production(x.inside); err == nil {
				d.leaves[at].rel = x.rel
				children = append(children, at)
			}
		case head >= 0:
			err = fmt.Errorf("grammar of reports: two heads: %s%v", x.name, x.words)
		case x.name != "":
			head, err = d.name(x.name)
		default:
			d.leaves = append(d.leaves, leaf{x.words[d.rng.IntN(len(x.words))], x.upos, x.xpos, -1, 0})
			head = at
		}
		if err != nil {
			return 0, err
		}
	}
	if head < 0 {
		return 0, fmt.Errorf("grammar of reports: a production without a head")
	}
	for _, c := range children {
		d.leaves[c].head = head
	}
	return head, nil
}

// sentence returns the drawn sentence for training. Its lemmas are left to the treebanks.
func (d *draw) sentence(tags *tagset) *sentence {
	n := len(d.leaves)
	s := &sentence{words: make([]feature.Word, n+2*feature.Pad)}
	heads := make([]int32, n+1)
	for i, l := range d.leaves {
		if i == 0 {
			l.word = strings.ToUpper(l.word[:1]) + l.word[1:]
		}
		s.forms = append(s.forms, l.word)
		s.lemmas = append(s.lemmas, "_")
		s.tags = append(s.tags, tags.id(l.upos, l.xpos))
		s.rels = append(s.rels, uint8(l.rel))
		s.words[i+feature.Pad] = feature.NewWord(l.word)
		heads[i+1] = int32(l.head + 1)
		if l.head < 0 {
			heads[i+1] = int32(n + 1)
		}
	}
	s.gold = arc.NewGold(heads)
	s.guess = append([]int(nil), s.tags...)
	return s
}
