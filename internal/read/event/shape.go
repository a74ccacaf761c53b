package event

import "strings"

// What the words around a noun tell of it: that a percentage is a rate, that a burden is borne by nobody, that a word is part of another.

// rateAt reports whether the percentage that ends at i is a rate, and no share or growth: "12% of sales", "12% more".
func (v *view) rateAt(i int) bool {
	next := v.low(i + 1)
	if v.low(i) == "per" {
		next = v.low(i + 2)
	}
	return !notRate[next]
}

// freeOf reports whether the burden at i is one that nothing bears: "duty-free", "free of duty".
func (v *view) freeOf(i int) bool {
	next := v.low(i + 1)
	return next == "free" || v.low(i-1) == "zero" || next == "-" && v.low(i+2) == "free" || v.low(i-1) == "of" && v.low(i-2) == "free"
}

var notRate = setOf("of more less fewer higher lower up down above below to growth rise increase drop fall decline share stake jump gain from points point year month market inflation loss profit or")

// folk reports whether token i names a people: "six Americans".
func (v *view) folk(i int) bool {
	return v.named[i] && strings.HasSuffix(v.low(i), "s") && strings.HasSuffix(v.at(i).noun, "n") && isCapital(v.doc.Tokens[i].Text)
}

// ofDuties reports whether the rate at i is one of duties: they are told in the sentence, or in the one before.
func (v *view) ofDuties(i int) bool {
	if v.burdened {
		return true
	}
	for k := v.first; k < v.last; k++ {
		if k != i && v.at(k).noun != "rate" && v.burden(k) {
			return true
		}
	}
	return false
}

// hyphened reports whether token i is part of a word written with hyphens: "most-favoured-nation".
func (v *view) hyphened(i int) bool {
	t := v.doc.Tokens
	return v.low(i-1) == "-" && t[i-1].End == t[i].Start || v.low(i+1) == "-" && t[i].End == t[i+1].Start
}

// misread reports whether the tagger has taken a noun the lexicon knows no verb for as a verb: "dug trenches", "cut transport links".
func (v *view) misread(i int) bool {
	w, next := v.at(i), v.at(i+1)
	return len(w.verbs) == 0 && (strings.HasSuffix(w.low, "s") || next.isNoun && !next.isVerb && !strings.HasSuffix(w.low, "ing"))
}

// goodsBefore reports whether another country's goods are the subject of the verb at i: "Greek trucks pay a toll".
func (v *view) goodsBefore(i int) bool {
	for k := i - 1; k >= v.first && !v.boundary(k); k-- {
		if n := v.at(k); v.goods[k] && !(strings.HasSuffix(n.noun, "er") && lex().classes[n.noun] == nil) { // "millers" are people
			return true
		}
		if trades[v.at(k).noun] && v.demonymBefore(k) {
			return true // "Chilean exporters pay"
		}
	}
	return false
}

// amount reports whether a number or fraction stands at i: "by 900%", "by a third".
func (v *view) amount(i int) bool {
	w := v.low(i)
	if w == "a" || w == "one" {
		w = v.low(i + 1)
	}
	return w != "" && w[0] >= '0' && w[0] <= '9' || fractions[w]
}

var fractions = setOf("half third quarter fifth tenth")

// demonymBefore reports whether a country's adjective stands right before token i: "Chilean exporters".
func (v *view) demonymBefore(i int) bool { return v.named[i-1] && isCapital(v.doc.Tokens[i-1].Text) }
