package event

import (
	"strings"

	"github.com/comity-project/comity/internal/text"
)

// word is a token as the frames see it.
type word struct {
	low    string // lower case
	verbs  []inflected
	noun   string // the singular, when the word can be a noun
	isVerb bool
	isNoun bool
}

// view is one sentence, tagged as far as the frames need it. Indexes are tokens of the document.
type view struct {
	doc         *text.Document
	first, last int
	words       []word
	parsed      bool
	goods       map[int]bool // nouns that a country's adjective describes and that are no part of a state: "Ugandan milk"
	named       map[int]bool // tokens of the names of countries and persons
	burdened    bool         // the sentence before tells of a trade barrier
	topics      topics       // what the sentence before speaks of
	lastClass   string       // the family of the noun of the last act told, here or in the sentence before
}

// lemma is the first verb that a word can be a form of, "" for none.
func (w *word) lemma() string {
	if len(w.verbs) == 0 {
		return ""
	}
	return w.verbs[0].lemma
}

func newView(doc *text.Document, first, last int) *view {
	v := &view{doc: doc, first: first, last: last, words: make([]word, last-first)}
	for i := first; i < last; i++ {
		if doc.Tokens[i].Head >= 0 {
			v.parsed = true
		}
		w := v.at(i)
		w.low = strings.ToLower(doc.Tokens[i].Text)
		w.low = strings.ReplaceAll(w.low, "’", "'")
		if i > first && doc.Tokens[i].Text == "May" {
			w.low = "May" // the month, no modal
		}
		if w.low == "since" && i > first && havings[v.low(i-1)] && i+1 < last && (doc.Tokens[i+1].UPOS == text.VERB || doc.Tokens[i+1].UPOS == text.AUX) {
			w.low = "already" // "has since barred": an adverb
		}
		w.verbs = forms()[w.low]
		w.noun = singular(w.low)
	}
	for i := first; i < last; i++ {
		v.tag(i)
	}
	v.present()
	v.unread()
	return v
}

// at is the word at token i; outside the sentence an empty one.
func (v *view) at(i int) *word {
	if i < v.first || i >= v.last {
		return &word{}
	}
	return &v.words[i-v.first]
}

func (v *view) low(i int) string { return v.at(i).low }

// tag decides between verb and noun: by the tagger where it ran, else by the word before.
func (v *view) tag(i int) {
	w := v.at(i)
	t := &v.doc.Tokens[i]
	if w.low == "subject" && v.low(i+1) == "to" && i > v.first && (bes[v.low(i-1)] || adverbs[v.low(i-1)]) { // "are subject to customs controls"
		w.isVerb, w.verbs = true, []inflected{{"subject", past}}
		return
	}
	if w.low == "due" && bes[v.low(i-1)] { // "a round is due in May"
		w.isVerb, w.verbs = true, []inflected{{"due", part}}
		return
	}
	if b := v.low(i - 1); len(w.verbs) > 0 && (b == "longer" && v.low(i-2) == "no" || t.UPOS == text.ADV && formsOf(w.verbs)&base != 0 && v.underModal(i) && i+1 < v.last && (determiners[v.low(i+1)] || isCapital(v.doc.Tokens[i+1].Text))) {
		w.isVerb = true // "no longer taxes", "would not back the bid"
		return
	}
	if t.UPOS == text.NOUN && formsOf(w.verbs)&base != 0 && v.bidden(i) { // "asked Peru to cap sugar exports"
		w.isVerb, w.verbs = true, asTagged(w.verbs, "VB")
		return
	}
	if t.UPOS != 0 {
		w.isVerb = t.UPOS == text.VERB || t.UPOS == text.AUX
		w.isNoun = t.UPOS == text.NOUN || t.UPOS == text.PROPN
		lower := t.UPOS == text.PROPN && t.Text == w.low // "unfroze": a verb that the tagger has not met
		if t.UPOS == text.ADJ && len(w.verbs) > 0 {      // participles tagged as adjectives still act after a form of be
			w.isVerb = (bes[v.low(i-1)] || v.low(i+1) == "by") && rawParticiple(w.low) || v.second(i) || rawParticiple(w.low) && i > v.first && possessives[v.low(i+1)] && w.low != w.noun // "Peru relaxed its tariff"
		}
		if w.isNoun && (t.UPOS == text.NOUN || lower) && pastOnly(w.verbs) { // "shook" is no noun, whatever the tagger says
			w.isVerb, w.isNoun = true, false
		}
		if w.isNoun && t.UPOS == text.NOUN && len(w.verbs) > 0 && neverNouns[w.verbs[0].lemma] && w.verbs[0].lemma != w.low {
			w.isVerb, w.isNoun = true, false // "denies"
			return
		}
		if w.isNoun && formsOf(w.verbs)&base != 0 && i-1 == v.first && (v.low(i-1) == "both" || v.low(i-1) == "all") && determiners[v.low(i+1)] {
			w.isVerb, w.isNoun = true, false // "Both face a duty"
		}
		if w.isNoun && len(w.verbs) > 0 && v.low(i-1) == "both" && i-2 >= v.first && isCapital(v.doc.Tokens[i-2].Text) {
			w.isVerb, w.isNoun = true, false // "Lima and La Paz both blame"
		}
		if !w.isVerb && finiteOnly(w.verbs) && t.UPOS != text.PROPN { // nor is it an adjective
			w.isVerb, w.isNoun = true, false
		}
		if w.isNoun && formsOf(w.verbs)&base != 0 && (v.low(i-1) == "will" || v.low(i-1) == "would") { // "will station jets"
			w.isVerb, w.isNoun = true, false
			return
		}
		if w.isVerb && formsOf(w.verbs)&base != 0 && formsOf(w.verbs)&past == 0 && i-2 >= v.first && v.doc.Tokens[i-1].UPOS == text.NOUN && determiners[v.low(i-2)] && i+2 < v.last && (pronouns[v.low(i+1)] || isCapital(v.doc.Tokens[i+1].Text)) && (auxiliaries[v.low(i+2)] || v.doc.Tokens[i+2].XPOS == "VBD") {
			w.isVerb, w.isNoun = false, true // "the visa ban it had imposed"
			return
		}
		if b := v.low(i - 1); w.isVerb && bes[b] && b != "'s" && rawParticiple(w.low) && t.XPOS != "VBG" {
			w.verbs = asTagged(w.verbs, "VBN") // "were let through"
		} else if w.isVerb && t.XPOS == "VBN" && v.transitive(i) {
			w.verbs = asTagged(w.verbs, "VBD")
		} else if w.isVerb {
			w.verbs = asTagged(w.verbs, t.XPOS)
		}
		return
	}
	if len(w.verbs) == 0 {
		w.isNoun = true
		return
	}
	switch v.verbContext(i) {
	case isVerbal:
		w.isVerb = true
	case isNominal:
		w.isNoun = true
	default:
		w.isVerb, w.isNoun = true, true
	}
}

func pastOnly(list []inflected) bool {
	for _, x := range list {
		if x.form&^(past|part) != 0 {
			return false
		}
	}
	return len(list) > 0
}

// neverNouns are verbs of speech whose forms in -s the tagger takes for nouns.
var neverNouns = setOf("violate infringe deny allege accuse condemn denounce deplore criticise criticize reject insist maintain oppose refute dismiss say tell threaten urge decry lambast implore beseech")

// finiteOnly reports whether a form can be nothing but the past tense: "shook", "took", "began".
func finiteOnly(list []inflected) bool {
	for _, x := range list {
		if x.form != past {
			return false
		}
	}
	return len(list) > 0
}

// asTagged keeps of a word's possible forms the one that the tagger chose.
func asTagged(list []inflected, tag string) []inflected {
	want := tagForms[tag]
	if want == 0 {
		return list
	}
	var out []inflected
	for _, x := range list {
		if x.form&want != 0 {
			out = append(out, inflected{x.lemma, x.form & want})
		}
	}
	if len(out) == 0 {
		return list
	}
	return out
}

var tagForms = map[string]form{"VB": base, "VBP": base, "VBD": past, "VBN": part, "VBG": gerund, "VBZ": third}

type context uint8

const (
	unclear context = iota
	isVerbal
	isNominal
)

// verbContext judges a word that can be a verb from its neighbours.
func (v *view) verbContext(i int) context {
	w := v.at(i)
	f := form(0)
	for _, x := range w.verbs {
		f |= x.form
	}
	prev := v.low(i - 1)
	for k := i - 2; adverbs[prev] && k >= v.first; k-- {
		prev = v.low(k)
	}
	switch {
	case f&(past|part) != 0 && f&base == 0 || f&gerund != 0 && (preps[prev] || prev == ","):
		if determiners[prev] && f&gerund != 0 {
			return isNominal
		}
		return isVerbal
	case prev == "'s" && !contracts[v.low(i-2)]:
		return isNominal
	case auxiliaries[prev] || prev == "to" && f&base != 0 || pronouns[prev]:
		return isVerbal
	case determiners[prev] || preps[prev] || prev == "'":
		return isNominal
	}
	return unclear
}

// The closed words of English that the shallow reading stands on.
var (
	determiners  = setOf("a an the this that these those its his her their our my your no any some every each all both another such several many two three four five six ten first second next last new latest further")
	preps        = setOf("of in on at by for with from to into onto over against between among under about during through near around off toward towards via per upon without within along across amid following despite including since until after before as than like beside behind")
	auxiliaries  = setOf("is are was were be been being am 's 're has have had 've having do does did will 'll wo would 'd shall should can ca could may might must not n't never get got")
	havings      = setOf("has have had 've having")
	bes          = setOf("is are was were be been being am 's 're 'm get got gets")
	pronouns     = setOf("he she it they we you i who which")
	contracts    = setOf("it he she that what there who here let")
	modals       = setOf("will 'll wo shall would 'd should can ca could may might must")
	adverbs      = setOf("also then now still already again just only even later earlier recently formally officially publicly reportedly yesterday today tonight since all never repeatedly jointly briefly privately separately finally first gradually temporarily quickly immediately strongly sharply fully partly soon ever effectively further together so once nearly almost twice not n't both have has had been be formally flatly categorically vehemently firmly openly directly indirectly quietly eventually subsequently simply itself themselves thus therefore instead allegedly apparently simultaneously unanimously swiftly long yet unilaterally")
	subordinates = setOf("that which who whom whose while after before because when if although though since until unless where whether as lest whereas once")
	breaks       = setOf("; : — -- “ ” \" ( ) ... …")
)

// boundary reports whether token i ends a clause for the shallow reading.
func (v *view) boundary(i int) bool {
	w := v.low(i)
	if w == "\"" || w == "“" || w == "”" {
		return !v.scare(i)
	}
	if w == "since" {
		b := v.low(i - 1)
		return b != "has" && b != "have" && b != "had" && !(relative[b] && v.dateAt(i+1)) // "has since summoned", "which since 2019 has"
	}
	if w == "that" && v.pointing(i) {
		return false
	}
	return breaks[w] || subordinates[w]
}

// scare reports whether the mark at i belongs to a pair around at most three words.
func (v *view) scare(i int) bool {
	for _, d := range []int{-1, 1} {
		for k, n := i+d, 0; n < 4; k, n = k+d, n+1 {
			w := v.low(k)
			if n > 0 && (w == "\"" || w == "“" && d < 0 || w == "”" && d > 0) {
				return true
			}
		}
	}
	return false
}

// lemma is the verb's lemma at i for which want holds, "" if none.
func (v *view) lemma(i int, want func(string) bool) (string, form) {
	for _, x := range v.at(i).verbs {
		if want(x.lemma) {
			return x.lemma, x.form
		}
	}
	return "", 0
}

// passive reports whether the verb at i is a participle whose subject suffers: after a form of be, or right after a noun ("a ban imposed in").
func (v *view) passive(i int) bool {
	f := form(0)
	for _, x := range v.at(i).verbs {
		f |= x.form
	}
	if f&part == 0 && v.low(i) != "exempt" && v.low(i) != "free" { // "is exempt from the levy"
		return false
	}
	k := i - 1
	for k >= v.first && adverbs[v.low(k)] && !bes[v.low(k)] {
		k--
	}
	for ; k >= v.first && k > i-4; k-- {
		switch w := v.low(k); {
		case bes[w], w == "stands" && k == i-1: // "stands withdrawn"
			return true
		case w == "have" || w == "has" || w == "had" || w == "having":
			return false
		case adverbs[w]:
		default:
			return false
		}
	}
	return false
}

// leftOf is the token before the verb at i, its auxiliaries and its adverbs: the last of its subject.
func (v *view) leftOf(i int) int {
	k := i - 1
	for k > v.first && (auxiliaries[v.low(k)] || adverbs[v.low(k)]) {
		k--
	}
	return k
}

// reduced reports whether the verb at i is a participle that follows its noun: "a levy imposed in March", "sales, halted in spring,".
func (v *view) reduced(i int) bool { return v.reducedTo(i, i+1) }

// reducedTo is reduced for a verb whose particles end before token end: "duties slapped on in April".
func (v *view) reducedTo(i, end int) bool {
	f := form(0)
	for _, x := range v.at(i).verbs {
		f |= x.form
	}
	if f&part == 0 || i == v.first || v.passive(i) {
		return false
	}
	if k := i - 1; k >= v.first && (auxiliaries[v.low(k)] || adverbs[v.low(k)]) {
		return false
	}
	if l, _ := v.lemma(i, func(l string) bool { return mutual[l] }); l != "" {
		return false // nobody is conferred with: "the ministers conferred by telephone"
	}
	if end > i+1 && v.at(end-1).isNoun && !preps[v.low(end-1)] { // "the coast guard used water cannon against": it has an object of its own
		return false
	}
	next := v.low(end)
	if (next == "." || next == "," || next == ";" || next == "") && v.at(i-1).isNoun && !v.at(i-1).isVerb && !isCapital(v.doc.Tokens[i-1].Text) && !v.hasFinite(i) && !v.passive(i) {
		return true // "June: ban lifted", "With the ban lifted, trade picked up"
	}
	if next != "by" && (groupNouns[v.low(i-1)] || officeNouns[v.low(i-1)]) && v.opens(i) {
		return false // who holds office acts: "The two governments agreed on Friday"
	}
	if c := v.doc.Tokens[i-1].Text[0]; i > v.first && c >= 'A' && c <= 'Z' && i-1 > v.first && next != "by" {
		return false // a name acts: "Quispe agreed last week"
	}
	return preps[next] && next != "that" && next != "to" || next == "last" || next == "earlier" || next == "yesterday"
}

// mutual are the verbs that have no passive.
var mutual = setOf("confer huddle converse dine lunch travel arrive cooperate collaborate")

// opens reports whether no verb stands between the start of the clause and the word at i.
func (v *view) opens(i int) bool {
	for k := i - 1; k >= v.first && v.low(k) != "," && !v.boundary(k); k-- {
		if w := v.at(k); w.isVerb && !w.isNoun || preps[w.low] && w.low != "of" && w.low != "from" {
			return false
		}
	}
	return true
}

// officeNouns are those who act in the singular.
var officeNouns = setOf("government president minister premier leader chancellor secretary commissioner ministry administration cabinet parliament senate congress commission court army navy military regulator authority authorities council kremlin embassy envoy ambassador spokesman spokeswoman")

// prose reports whether frames should be sought in the sentence.
func prose(k text.Kind) bool { return k == text.Prose || k == text.Item }
