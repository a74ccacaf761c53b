package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/text"
)

// party is a noun phrase that names who acts or is acted on, or an expression the story resolves to that.
type party struct {
	first, last int // tokens, half-open, from the possessor to the head
	head        int
	codes       []comity.Actor
	role        string
	agent       actor.Agent
	prep        string // the preposition before it, "" when none
	prepAt      int
	place       bool
	modifier    bool // an adjective or possessor of a noun that is no part of a state: "Indian goods"
	pair        bool // neither acts first
	resolved    bool // by the story's state, not by name
	poss        bool // ends in a possessive: "Japan's"
	pronoun     bool
	mention     *actor.Mention
}

// parties are those of the sentence, coordinated and apposed ones joined: "Peru’s Trade Minister Ana Quispe", "China and Russia".
func (r *reader) parties(v *view) []party {
	r.officials(v)
	var list []party
	next := r.mentionsFrom(v.first)
	for i := v.first; i < v.last; i++ {
		if next < len(r.mentions) && r.mentions[next].First <= i {
			m := &r.mentions[next]
			next++
			if m.Last > v.last || v.low(m.First-1) == "-" && v.low(m.First-2) == "one" { // "the one-China principle" does nothing
				continue
			}
			if m.Code != "" || m.Kind == actor.Person || m.Kind == actor.Metonym {
				list = append(list, r.named(v, m))
			}
			i = m.Last - 1
			continue
		}
		if w := v.low(i); (w == "we" || w == "us" || w == "our") && r.quoted(v, i) {
			if len(r.speaker) == 1 {
				list = append(list, party{first: i, last: i + 1, head: i, codes: r.speaker, resolved: true, pronoun: true, modifier: w == "our"})
			}
			continue
		}
		ref, ok := r.talk.Resolve(i)
		if ok && len(ref.Codes) == 0 && ref.Person != nil {
			ref.Codes = r.serving(ref.Person)
			if ref.Beside {
				ref.Codes, ref.Person = r.otherThan(ref.Codes), nil
			}
		}
		if ok && ref.Last <= v.last && len(ref.Codes) > 0 && (next >= len(r.mentions) || r.mentions[next].First >= ref.Last) {
			list = append(list, party{first: ref.First, last: ref.Last, head: ref.Last - 1, codes: ref.Codes, pair: ref.Pair, resolved: true, agent: ref.Agent, mention: ref.Person,
				modifier: possessives[v.low(i)] && ref.Last == i+1, pronoun: ref.Last == i+1})
			i = ref.Last - 1
		}
	}
	share(v, list)
	for k := range list {
		r.edge(v, &list[k])
		if r.courtSeat(v, &list[k]) || list[k].prep == "" && r.forum(list[k].codes) && !v.governed(&list[k]) {
			list[k].codes = nil
		}
	}
	return r.join(v, list)
}

// otherThan is the story's other side for that of an official.
func (r *reader) otherThan(codes []comity.Actor) []comity.Actor {
	if len(codes) != 1 {
		return nil
	}
	if o := r.talk.Counterpart(codes[0]); o != "" {
		return []comity.Actor{o}
	}
	return nil
}

// share gives coordinated adjectives the noun of the last: "duties on Rwandan and Ugandan milk".
func share(v *view, list []party) {
	for k := len(list) - 2; k >= 0; k-- {
		p, q := &list[k], &list[k+1]
		if w := v.low(p.last); adjective(p) && adjective(q) && q.first == p.last+1 && (w == "and" || w == "or") && p.head == p.last-1 && q.head >= q.last {
			p.head, p.modifier = q.head, q.modifier
		}
	}
}

func adjective(p *party) bool { return p.mention != nil && p.mention.Kind == actor.Demonym }

// quoted reports whether token i stands between quotation marks of its sentence.
func (r *reader) quoted(v *view, i int) bool {
	in := false
	for k := v.first; k < i; k++ {
		switch v.low(k) {
		case "“":
			in = true
		case "”":
			in = false
		case "\"":
			in = !in
		}
	}
	return in
}

// courtSeat reports whether a town only tells the court that sits there: "took the case to The Hague", "the Strasbourg court".
func (r *reader) courtSeat(v *view, p *party) bool {
	m := p.mention
	if m == nil || m.Kind != actor.City && m.Kind != actor.Capital || !seatsOfCourts[v.low(m.Last-1)] || r.opt.Domestic {
		return false
	}
	if a, b, ok := r.talk.Pair(); ok && (m.Code == a || m.Code == b) {
		return false
	}
	for i := v.first; i < v.last; i++ {
		if litigious[v.at(i).noun] {
			return true
		}
	}
	return false
}

// forum reports whether a party is only where states meet and quarrel, and none that acts: "a WTO panel found against Peru".
func (r *reader) forum(codes []comity.Actor) bool {
	return len(codes) == 1 && forums[string(codes[0])] && !r.opt.Domestic
}

var forums = setOf("WTO OECD RCEP G20 G7 APEC CPTPP")

var (
	seatsOfCourts = setOf("hague geneva strasbourg luxembourg lausanne hamburg")
	litigious     = setOf("court tribunal case suit lawsuit dispute matter panel ruling judge complaint arbitration arbitrator quarrel")
)

var possessives = setOf("its their his her our my your")

func (r *reader) mentionsFrom(i int) int {
	lo, hi := 0, len(r.mentions)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.mentions[mid].First < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func (r *reader) named(v *view, m *actor.Mention) party {
	p := party{first: m.First, last: m.Last, head: min(m.Head, v.last-1), role: m.Role, agent: m.Agent, place: m.Place, poss: m.Poss, mention: m}
	if m.Code != "" && m.Acts() {
		p.codes = []comity.Actor{m.Code}
	}
	if codes := r.serving(m); codes != nil {
		p.codes, p.resolved = codes, true
	}
	p.head = v.phraseEnd(m.Last-1, p.head)
	if p.head > m.Last-1 {
		p.modifier = !stateNoun(v.low(p.head)) || m.Poss && !stateNoun(v.low(p.head))
	}
	return p
}

// serving is the side of an official, or of an institution that many states have, whose own the text does not tell, nil for anybody else.
func (r *reader) serving(m *actor.Mention) []comity.Actor {
	if m.Code == "" && m.Kind == actor.Metonym && r.talk.Home() != "" { // "the Foreign Office" of Pakistan
		return []comity.Actor{r.talk.Serves(m.First)}
	}
	if m.Code != "" || m.Kind != actor.Person || m.Agent != actor.Government && (m.Agent != actor.Military || r.opt.Domestic) || r.talk.Home() == "" {
		return nil
	}
	if r.sided[m.Name] == "" {
		r.sided[m.Name] = r.talk.Serves(m.First)
	}
	return []comity.Actor{r.sided[m.Name]}
}

// stateNoun reports whether a country's adjective before the noun still means the state: "Chinese officials", "U.S. side".
func stateNoun(w string) bool { return stateNouns[w] || stateNouns[singular(w)] }

var stateNouns = setOf(`government official authority leader president minister premier chancellor secretary ambassador envoy diplomat delegation side team negotiator counterpart troop force army navy
	military soldier ministry embassy spokesman spokeswoman spokesperson administration parliament lawmaker senator cabinet state regulator police commander general king prince leadership
	guard ship warship vessel jet aircraft coastguard fisherman citizen national exporter importer company firm guerrilla rebel militia refugee people court warplane helicopter fighter missile representative
	policeman bank airline carrier mission peacekeeper student worker civilian immigrant village town city group party demonstrator protester activist opposition candidate homes house
	foreign deputy vice prime chief defence defense commerce trade finance parliamentarian mp congress senate politician bomber militant insurgent separatist officer agent doctor journalist
	spy hacker tank plane drone gunboat border patrol intelligence service air marine coast customs central statistic regime junta monarchy kingdom rulers ruler businessman investor
	consulate colleague guest host sultan emir sheikh monarch governor chairman speaker mediator inspector observer engineer expert scientist`)

// owned are the words before a role noun whose side "from" does not name: "recalled its ambassador from Lima".
var owned = setOf("its their his her our")

// edge finds the preposition that governs a party, over articles and adjectives, and over a role noun with "of": "with leaders of Romania".
func (r *reader) edge(v *view, p *party) {
	k := p.first - 1
	for n := 0; k >= v.first && n < 4; k, n = k-1, n+1 {
		w := v.low(k)
		if preps[w] {
			break
		}
		if !determiners[w] && !plainModifier(v, k) {
			break
		}
	}
	if k < v.first || !preps[v.low(k)] || clausal[v.low(k)] && !v.oblique(p, k) || k == p.first-2 && setPhrases[v.low(p.first-1)] {
		return
	}
	p.prep, p.prepAt = v.low(k), k
	if p.mention != nil && p.mention.Kind == actor.City {
		return
	}
	if r.membership(v, p, k-1) {
		p.codes = nil
		return
	}
	if b := body(v, k); b >= 0 && p.prep == "of" && !p.modifier {
		p.first, p.head, p.place, p.prep = b, b, false, ""
		r.edge(v, p)
		return
	}
	if (p.prep == "of" || p.prep == "from" && !owned[v.low(k-2)] || p.prep == "in" && !armed[v.low(k-1)] && (!p.place || opening(v, k-1))) && k-1 >= v.first && (roleNoun(v.low(k-1)) || p.prep == "of" && quantities[v.low(k-1)]) && !p.modifier {
		p.first = k - 1
		p.head, p.place = k-1, false
		p.prep = ""
		r.edge(v, p)
	}
}

// oblique reports whether the tree takes the word at k for a preposition of an organisation, and not for the opening of a clause: "hauled us before an ASEAN
// committee".
func (v *view) oblique(p *party, k int) bool {
	end := max(p.last, p.head+1)
	if !v.parsed || v.rel(k) != text.Case || p.mention == nil || p.mention.Kind != actor.Organisation || v.at(end).isVerb || auxiliaries[v.low(end)] || adverbs[v.low(end)] {
		return false
	}
	n := v.anchor(p)
	return v.head(k) == n || v.head(k) == v.head(n) && v.rel(n) != text.Nsubj
}

// membership reports whether the noun at k only tells that others belong to the organisation: "Peru and Bolivia, fellow members of the bloc,".
func (r *reader) membership(v *view, p *party, k int) bool {
	return v.low(k) == "members" && p.mention != nil && p.mention.Kind == actor.Organisation
}

// setPhrases are the nouns that end a phrase of manner: in "in return Peru lifted" Peru is no object of "in".
var setPhrases = setOf("return response reply turn addition exchange kind retaliation effect fact parallel private public contrast example midnight noon dawn first last once reprisal protest secret practice")

// body is where "Ministry of Agriculture" begins that ends before token k, -1 for none.
func body(v *view, k int) int {
	for i, n := k-1, 0; i >= v.first && n < 6; i, n = i-1, n+1 {
		w := v.low(i)
		if bodies[w] && v.low(i+1) == "of" && i+1 < k {
			return i
		}
		if !isCapital(v.doc.Tokens[i].Text) && w != "of" && w != "and" && w != "for" {
			return -1
		}
	}
	return -1
}

// opening reports whether no verb stands before token k: the noun there is still the subject, "a court in Guyana".
func opening(v *view, k int) bool {
	for i := v.first; i < k; i++ {
		if v.at(i).isVerb || preps[v.low(i)] {
			return false
		}
	}
	return true
}

// clausal are the words that open a clause more often than a phrase.
var clausal = setOf("as since after before until than like")

// quantities are the nouns that count what their "of" phrase names.
var quantities = setOf("thousands hundreds dozens scores millions tens group groups number handful majority couple third half quarter crowd crowds most some many several all any none batch team")

// bodies are the institutions of a state, named by what they look after: "the Ministry of Fisheries of Chile".
var bodies = setOf("ministry department office agency bureau council board parliament bank embassy service committee commission chamber court president minister secretary government federation")

func roleNoun(w string) bool {
	return stateNouns[w] || stateNouns[singular(w)] || w == "members" || w == "part"
}

func plainModifier(v *view, k int) bool {
	w := v.at(k)
	if t := v.doc.Tokens[k].Text; t[0] >= 'A' && t[0] <= 'Z' || timeWords[w.low] {
		return false
	}
	return !w.isVerb && w.low != "" && w.low[0] >= 'a' && w.low[0] <= 'z' && !subordinates[w.low] && !auxiliaries[w.low] && !pronouns[w.low] && w.low != "and" && w.low != "or" && w.low != "but" &&
		(w.low == w.noun || w.low == "armed")
}
