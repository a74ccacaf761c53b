package amount

import "math"

// words reads a number in words: "one point three nine trillion", "two and a half billion", "three-fifths", "one hundred and sixteen".
//
// A number in words is a sum of groups, each smaller than the one before: twenty-one trillion + three hundred. A group is a number
// below a thousand times its multipliers. A fraction may close it, "and a half", which belongs to the last multiplier.
func (p *parser) words(i int) (numeral, bool) {
	if f, ok := p.fractionWords(i); ok {
		return f, true
	}
	n := numeral{den: 1, first: i, next: i, words: true}
	if p.at(i).is(article) && p.is(i+1, "dozen") {
		n.num, n.next = 1, i+1
		p.dozens(&n)
		return n, true
	}
	limit := int64(math.MaxInt64)
	var total int64
	for {
		j := n.next
		if total > 0 && p.is(j, "and") {
			j++
		}
		group, k, mult, ok := p.group(j, total > 0 || n.mult != 0)
		if !ok || group >= limit || group > math.MaxInt64/2-total {
			break
		}
		if total > 0 && j != n.next && (p.startsOther(k, group) || k == j+1 && p.ownFraction(j, k, true)) ||
			total > 0 && j == n.next && p.ownFraction(j, k, false) {
			break
		}
		total, n.next = total+group, k
		if mult == 0 {
			break
		}
		n.mult = mult
		limit = pow10(mult)
	}
	if n.next == i {
		return numeral{}, false
	}
	n.num = total
	if n.mult == 2 {
		n.mult = 0 // "a hundred and a half" is 100.5
	}
	p.spokenDecimals(&n)
	n.strip()
	p.fractionEnd(&n)
	if n.mult == 0 {
		p.multiply(&n, false)
	}
	p.dozens(&n)
	n.strip()
	return n, true
}

// startsOther: in "two million and three ministers" the three are another count; "two thousand and three" is one number.
func (p *parser) startsOther(k int, group int64) bool {
	t := p.at(k)
	return group < 10 && t.Kind == kindWord && !t.is(function|magnitude|percent|money|unit|duration|ordinal|persons) && !p.is(k, "point")
}

// strip moves trailing zeros of the multiplier into the exponent, so that the precision of "two billion" is a billion.
func (n *numeral) strip() {
	for n.den == 1 && !n.point && n.num != 0 && n.num%10 == 0 {
		n.num /= 10
		n.exp++
	}
}

// group reads "three hundred and two thousand", "a hundred", "twenty-one trillion". Its multiplier, if any, is the power of ten
// that the next group must stay below.
func (p *parser) group(i int, inside bool) (value int64, next int, mult int32, ok bool) {
	value, next, ok = p.small(i)
	if !ok {
		if !(p.at(i).is(article) || inside && p.kind(i) == kindWord && p.fold(i) == "one") || !p.strongMagnitude(i+1) {
			return 0, i, 0, false
		}
		value, next = 1, i+1
	}
	for p.magnitudeWord(next) {
		j := next
		if p.is(j, "-") {
			j++
		}
		power := int32(p.at(j).n)
		if power == 2 && value >= 100 || value > math.MaxInt64/10/pow10(power) {
			return value, next, mult, true
		}
		value, next, mult = value*pow10(power), j+1, mult+power
		if power == 2 {
			value, next = p.afterHundred(value, next)
			mult = 2
			if !p.magnitudeWord(next) {
				return value, next, 2, true
			}
			mult = 0
		}
	}
	return value, next, mult, true
}

// afterHundred reads "and sixteen" after "one hundred"; a multiplier may follow the whole.
func (p *parser) afterHundred(value int64, next int) (int64, int) {
	j := next
	if p.is(j, "and") {
		j++
	}
	if add, k, ok := p.small(j); ok && add < 100 && value%100 == 0 {
		if p.ownFraction(j, k, j != next) {
			return value, next
		}
		if j != next && p.startsOther(k, add) {
			return value, next
		}
		return value + add, k
	}
	return value, next
}

// ownFraction reports whether the small number at tokens [j, k) is the numerator or the denominator of a fraction of its own: "one hundred
// and three quarters" is 100 + 3/4, "one hundred thirty fifths" is 100/35, but "one hundred and thirty-two fifths" is 132/5.
func (p *parser) ownFraction(j, k int, and bool) bool {
	o := k
	if p.is(o, "-") {
		o++
	}
	t := p.at(o)
	if !t.is(ordinal) || !p.plural(o) && !(and && p.is(o, "half")) || p.is(o, "seconds") {
		return false
	}
	if and {
		return p.at(j).is(cardinal) || t.n >= 100
	}
	return p.at(j).is(tens) && k == j+1
}

// magnitudeWord is a multiplier in words at i, hyphened or not.
func (p *parser) magnitudeWord(i int) bool {
	if p.is(i, "-") && p.glued(i) {
		i++
	}
	t := p.at(i)
	if t.is(magnitude) && !p.strongMagnitude(i) {
		switch p.fold(i) {
		case "bn", "mn", "tn", "trn", "mln", "bln":
			return true
		}
		return false
	}
	return t.is(magnitude)
}

// small reads a number below a hundred: nine, nineteen, ninety-nine, ninety - nine.
func (p *parser) small(i int) (int64, int, bool) {
	t := p.at(i)
	switch {
	case t.is(cardinal):
		return int64(t.n), i + 1, true
	case t.is(tens):
		j := i + 1
		if p.is(j, "-") {
			j++
		}
		if u := p.at(j); u.is(cardinal) && u.n > 0 && u.n < 10 && !u.Line {
			return int64(t.n + u.n), j + 1, true
		}
		return int64(t.n), i + 1, true
	}
	return 0, i, false
}

// spokenDecimals reads "point three nine", and the multiplier after them.
func (p *parser) spokenDecimals(n *numeral) {
	if !p.is(n.next, "point") || !p.at(n.next+1).is(cardinal|tens) {
		return
	}
	j := n.next + 1
	num, places := n.num, int32(0)
	for places < 12 {
		v, k, ok := p.small(j)
		if !ok || v > 99 {
			break
		}
		width := int32(1)
		if v >= 10 {
			width = 2
		}
		if num > math.MaxInt64/1000 {
			return
		}
		num, places, j = num*pow10(width)+v, places+width, k
	}
	n.num, n.exp, n.point, n.next = num, -places, true, j
	p.multiply(n, false)
}

// fractionEnd reads the fraction that closes a number: "two and three fifths", "twenty-three fifths", "one million and a half",
// "two and a half billion", "half a billion".
func (p *parser) fractionEnd(n *numeral) {
	if n.point || n.den != 1 {
		return
	}
	if p.is(n.next, "and") {
		if f, ok := p.fractionWords(n.next + 1); ok && !p.countedFraction(f) {
			n.addFraction(f)
			return
		}
		if v, ok := vulgar[p.fold(n.next+1)]; ok {
			n.num, n.den, n.exp, n.next, n.fraction = n.num*pow10(n.exp)*v[1]+v[0], v[1], 0, n.next+2, true
		}
	}
	p.overOrdinal(n)
}

// overOrdinal reads a plural or hyphened ordinal as the denominator: "twenty-three fifths", "one hundred thirty-fifths".
func (p *parser) overOrdinal(n *numeral) {
	j := n.next
	den, k, ok := p.denominator(j)
	if !ok || den < 2 || n.num == 0 {
		return
	}
	n.num = n.num * pow10(n.exp)
	n.den, n.next, n.fraction, n.exp, n.mult = den, k, true, 0, 0
}

// denominator reads "fifths", "-fifths", "thirty-fifths", "hundredths", "one hundredths".
func (p *parser) denominator(j int) (den int64, next int, ok bool) {
	hyphen := p.is(j, "-")
	if hyphen {
		j++
	}
	if p.at(j).is(tens) {
		k := j + 1
		if p.is(k, "-") {
			k++
		}
		if o := p.at(k); o.is(ordinal) && p.plural(k) && o.n < 10 {
			return int64(p.at(j).n + o.n), k + 1, true
		}
		return 0, j, false
	}
	o := p.at(j)
	if !o.is(ordinal) || o.n == 1 || p.fold(j) == "seconds" || !p.plural(j) && !hyphen {
		return 0, j, false
	}
	if p.is(j, "quarters") && (p.is(j-1, "of") || p.at(j+1).is(yearBefore) && p.is(j+1, "of") && p.kind(j+2) == kindNumber) {
		return 0, j, false
	}
	return o.parts(), j + 1, true
}

// parts is the denominator that an ordinal names: 5 for fifth, a million for millionth.
func (w word) parts() int64 {
	if w.n < 0 {
		return pow10(int32(-w.n))
	}
	return int64(w.n)
}

func (p *parser) plural(j int) bool {
	w := p.fold(j)
	return len(w) > 1 && w[len(w)-1] == 's'
}

// fractionWords reads a fraction that stands alone: half, a third, one-fifth, two-thirds, three quarters (of a) billion, half a dozen.
func (p *parser) fractionWords(i int) (numeral, bool) {
	n := numeral{num: 1, first: i, words: true, fraction: true}
	j := i
	t := p.at(i)
	switch {
	case t.is(article | cardinal | tens):
		after := i + 1
		if !t.is(article) {
			n.num, after, _ = p.small(i)
		}
		if n.num == 0 {
			return n, false
		}
		den, k, ok := p.fractionUnit(after, n.num == 1)
		if !ok {
			return n, false
		}
		n.den, j = den, k
	case p.is(i, "half"), p.is(i, "quarter") && p.strongMagnitude(i+1):
		if p.periodHalf(i) {
			return n, false
		}
		n.den, j = int64(t.n), i+1
	default:
		return n, false
	}
	n.next = j
	if p.is(j, "of") && p.at(j+1).is(article) && p.strongMagnitude(j+2) {
		j += 2
	} else if p.at(j).is(article) && (p.strongMagnitude(j+1) || p.is(j+1, "dozen")) {
		j++
	}
	if k := p.skipOne(j); k > j && p.percentAt(k) { // half a percentage point, a quarter of one percent
		n.next, n.fraction = k, false
		return n, true
	}
	if p.strongMagnitude(j) {
		n.next, n.fraction = j, false
		p.multiply(&n, false)
	} else if p.is(j, "dozen") {
		n.num, n.next, n.fraction = n.num*12/n.den, j+1, false
		n.den = 1
	}
	return n, true
}

// skipOne skips "a", "of a", "of one".
func (p *parser) skipOne(j int) int {
	k := j
	if p.is(k, "of") {
		k++
	}
	if p.at(k).is(article) || p.is(k, "one") {
		return k + 1
	}
	return j
}

// percentAt reports whether a percent or point unit stands at j.
func (p *parser) percentAt(j int) bool {
	return p.at(j).is(percent) || p.is(j, "%") || p.is(j, "per") && p.is(j+1, "cent") || p.is(j, "basis")
}

// fractionUnit reads the denominator after an article or a number: "third", "-fifth", "quarters", "hundredth", "hundred trillionths". A
// singular after "a" is a fraction only where no noun follows it: a third of, but a third round.
func (p *parser) fractionUnit(j int, single bool) (int64, int, bool) {
	hyphen := p.is(j, "-") && p.glued(j)
	if hyphen {
		j++
	}
	o := p.at(j)
	if o.is(tens) && p.is(j+1, "-") && p.at(j+2).is(ordinal) && p.at(j+2).n < 10 && !p.noun(j+3) {
		return int64(o.n + p.at(j+2).n), j + 3, true
	}
	if o.is(tens) && p.at(j+1).is(ordinal) && p.plural(j+1) && p.at(j+1).n < 10 && p.at(j+1).n > 0 {
		return int64(o.n + p.at(j+1).n), j + 2, true
	}
	if !o.is(ordinal) || o.n == 1 || p.is(j, "second") || p.is(j, "seconds") {
		return 0, j, false
	}
	if p.is(j, "half") || p.is(j, "halves") {
		return 2, j + 1, !p.is(j+1, "-") || !single
	}
	if p.is(j, "quarter") || p.is(j, "quarters") {
		return 4, j + 1, !p.periodQuarter(j)
	}
	if p.plural(j) {
		return o.parts(), j + 1, !single
	}
	if !single {
		return 0, j, false
	}
	return o.parts(), j + 1, hyphen && !p.noun(j+1) || !p.noun(j+1) || hyphen && p.is(j-2, "one")
}

// noun reports whether token j is a plain word: no function word, no punctuation, no end.
func (p *parser) noun(j int) bool {
	t := p.at(j)
	if p.is(j, "-") {
		return true
	}
	return t.Kind == kindWord && !t.is(function|rises|falls|magnitude|percent|money) || t.Kind == kindNumber
}

// periodHalf: "first half", "second half", "half-year" are times.
func (p *parser) periodHalf(i int) bool {
	switch p.fold(i - 1) {
	case "first", "second", "latter", "last", "this", "same", "next", "previous", "other", "better", "per", "time", "corresponding", "whole":
		return true
	}
	w := p.fold(i + 1)
	return w == "-" && p.glued(i+1) || w == "year" || w == "yearly" || w == "time" || p.kind(i-1) == kindNumber
}

// periodQuarter: "a quarter of 2025", "one quarter earlier", "a quarter ago" are times.
func (p *parser) periodQuarter(j int) bool {
	k := j + 1
	if p.is(k, "of") {
		k++
		if p.is(k, "the") {
			k++
		}
		return p.kind(k) == kindNumber && p.size(k) == 4 || p.is(k, "fiscal") || p.is(k, "fy") || p.is(k, "growth") || p.is(k, "decline")
	}
	switch p.fold(k) {
	case "ago", "earlier", "before", "later", "-", "ended", "ending", "end", "result", "results":
		return !(p.is(k, "-") && p.at(k+1).is(magnitude))
	}
	if p.is(j-2, "by") || p.at(j-2).is(rises|falls) { // "up by a quarter despite"
		return false
	}
	return p.noun(k)
}
