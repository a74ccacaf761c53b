package event

import "strings"

// stands reports whether the verb at i stands in the mood that its pattern asks for.
func (v *view) stands(i int, m mood) bool {
	switch m {
	case denied:
		return v.negated(i)
	case coming:
		return v.toCome(i) && !v.negated(i)
	case over:
		return v.past(i)
	case again:
		return v.mayAgain(i)
	case yetTo:
		return v.low(i-1) == "to" && v.low(i-2) == "yet"
	}
	return true
}

// mayAgain reports whether the verb at i tells what goods may do once more: "may enter again from Monday", "can once more be sold".
func (v *view) mayAgain(i int) bool {
	may := false
	for k := i - 1; k > v.first && k > i-5; k-- {
		w := v.low(k)
		may = may || w == "may" || w == "can" || w == "could"
		if !auxiliaries[w] && !adverbs[w] && w != "again" && w != "more" {
			break
		}
	}
	if !may || !v.goodsBefore(i) && !(v.passive(i) && v.inClass(v.leftOf(i), "FLOW", "GASPOWER")) {
		return false
	}
	for k := i - 3; k < i+6; k++ {
		if w := v.low(k); w == "again" || w == "once" && v.low(k+1) == "more" {
			return true
		}
	}
	return false
}

// past reports whether the verb at i tells of what is no longer done: "is no longer inspected", "does not inspect any longer".
func (v *view) past(i int) bool {
	k := i - 1
	for k > v.first && bes[v.low(k)] {
		k--
	}
	return v.low(k) == "longer" && v.low(k-1) == "no"
}

// lead is the words before the verb at i that belong to it: auxiliaries and adverbs, nearest first.
func (v *view) lead(i int) []string {
	var words []string
	for k := i - 1; k >= v.first && k > i-6; k-- {
		w := v.low(k)
		if quoteMarks[w] {
			continue
		}
		if !auxiliaries[w] && !adverbs[w] && !strings.HasSuffix(w, "ly") && w != "to" {
			break
		}
		words = append(words, w)
		if w == "to" {
			break
		}
	}
	return words
}

// negated reports whether the verb at i is denied: "would not budge", "has never replied".
func (v *view) negated(i int) bool {
	for _, w := range v.lead(i) {
		if w == "not" || w == "n't" || w == "never" {
			return true
		}
	}
	return false
}

// toCome reports whether the verb at i is announced: "will respond", "is ready to respond", "vowed to respond".
func (v *view) toCome(i int) bool {
	words := v.lead(i)
	for _, w := range words {
		if w == "will" || w == "would" || w == "'ll" || w == "'d" || w == "shall" {
			return true
		}
	}
	if len(words) == 0 || words[len(words)-1] != "to" {
		return false
	}
	k := i - len(words) - 1
	if compelled[v.low(k)] { // "will be compelled to take"
		for _, w := range v.lead(k) {
			if w == "will" || w == "would" || w == "'ll" || w == "shall" {
				return true
			}
		}
	}
	return threatens(lex().adjs[v.low(k)]) || threatens(lex().nops[v.at(k).noun]) || v.low(k) == "right" || v.lemmaIn(k, lex().ops)
}

// lemmaIn reports whether the verb at i is an operator that promises or threatens.
func (v *view) lemmaIn(i int, table map[string][]pattern) bool {
	l, _ := v.lemma(i, func(l string) bool { return threatens(table[l]) })
	return l != ""
}

func threatens(list []pattern) bool {
	return len(list) > 0 && (list[0].family == "promise" || list[0].family == "threaten")
}

// predicative reports whether the adjective at i is said of a subject: "is deeply unhappy with", "remains opposed to".
func (v *view) predicative(i int) bool {
	k := i - 1
	for k > v.first && (adverbs[v.low(k)] && !bes[v.low(k)] || strings.HasSuffix(v.low(k), "ly")) {
		k--
	}
	return k > v.first && (bes[v.low(k)] || remains[v.low(k)])
}

var compelled = setOf("have compelled forced obliged bound need")

var remains = setOf("remain remains remained stay stays stayed seem seems seemed feel feels felt sound sounds sounded grew")
