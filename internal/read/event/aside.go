package event

// sharesPassive reports whether a participle is coordinated with a passive before it: "the ban was eased in October and scrapped in May".
func (v *view) sharesPassive(t *trigger) bool {
	k := t.first - 1
	for k > v.first && adverbs[v.low(k)] {
		k--
	}
	if t.form&part == 0 || !v.at(k).isAnd() && v.low(k) != "but" {
		return false
	}
	for k--; k > v.first && k > t.first-10; k-- {
		if v.at(k).isVerb && !auxiliaries[v.low(k)] {
			return v.passive(k)
		}
	}
	return false
}

// overAside is the token before a verb, or before the aside in commas that stands there: "the duty, 15% since May, goes down".
func (v *view) overAside(t *trigger) int {
	i := t.first - 1
	for i > v.first && (auxiliaries[v.low(i)] || adverbs[v.low(i)]) {
		i--
	}
	if t.reduced || v.low(i) != "," {
		return t.first - 1
	}
	for k := i - 1; k > v.first && k > i-12; k-- {
		if v.low(k) == "," {
			return k - 1
		}
		if v.at(k).isVerb && !v.at(k).isNoun && v.finiteAt(k) && !relative[v.low(v.clauseStart(k))] || breaks[v.low(k)] {
			break
		}
	}
	return t.first - 1
}

// clauseStart is the first token after the comma or boundary before token i.
func (v *view) clauseStart(i int) int {
	for i > v.first && v.low(i-1) != "," && !breaks[v.low(i-1)] {
		i--
	}
	return i
}

// asideEnd is the comma that closes a short aside opened at i, 0 for none.
func (v *view) asideEnd(i int) int {
	if v.low(i) != "," {
		return 0
	}
	for k := i + 2; k < i+6 && k < v.last; k++ {
		if v.low(k) == "," {
			return k
		}
		if v.at(k).isVerb || v.at(k).isAnd() {
			return 0
		}
	}
	return 0
}
