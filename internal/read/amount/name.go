package amount

// phone reads a sign and groups of digits, or three and more groups of digits joined by hyphens.
func (p *parser) phone(i int) (int, Reason) {
	groups, j := 1, i+1
	for (p.is(j, "-") || p.is(j, "/")) && p.glued(j) && p.kind(j+1) == kindNumber && p.glued(j+1) {
		groups++
		j += 2
	}
	plus := p.is(i-1, "+") && p.glued(i)
	for k := i + 1; plus && groups == 1 && p.kind(k) == kindNumber && p.oneSpace(k); k++ { // +44 20 7946 0958
		if p.kind(k+1) == kindNumber && p.oneSpace(k+1) {
			continue
		}
		if k > i+1 {
			return k + 1, Phone
		}
	}
	if groups < 2 || p.is(i+1, "/") && groups < 4 {
		return i, 0
	}
	if _, why := p.slashDate(i); why != 0 {
		return i, 0
	}
	if plus || groups >= 3 || groups == 2 && p.size(i) == 3 && p.size(i+2) == 4 && p.is(i+1, "-") && p.int(i+2) < 10*p.int(i) || p.size(i) == 4 && p.size(i+2) == 8 {
		return j, Phone
	}
	return i, 0
}

// listItem reads "1." and "2)" at the start of a line.
func (p *parser) listItem(i int) (int, Reason) {
	if !p.t[i].Line || p.size(i) > 2 || !(p.is(i+1, ".") || p.is(i+1, ")")) || !p.glued(i+1) || p.glued(i+2) || p.kind(i+2) == 0 {
		return i, 0
	}
	return i + 1, ListItem
}

// nameNumber reads numbers inside names: G20, COVID-19, F-16, Section 232, S&P 500, 5G, 787-9.
func (p *parser) nameNumber(i int) (int, Reason) {
	before := p.at(i - 1)
	if p.glued(i) && before.Kind == kindWord {
		if p.is(i-1, "fy") || p.is(i-1, "q") || p.is(i-1, "h") || p.is(i-1, "cy") {
			return i + 1, Year
		}
		return p.cluster(i), Name
	}
	if p.glued(i) && (p.is(i-1, "-") || p.is(i-1, "–")) && p.glued(i-1) && p.at(i-2).Kind == kindWord {
		if p.is(i-2, "mid") || p.is(i-2, "pre") || p.is(i-2, "post") || p.is(i-2, "early") || p.is(i-2, "late") || p.at(i-2).is(month) {
			return i + 1, Year
		}
		if !p.at(i-2).is(cardinal|tens) && !p.at(i-2).is(hedgeEnd) {
			return p.cluster(i), Name
		}
	}
	if p.is(i-1, "hs") || p.is(i-1, "hts") || p.is(i-1, "heading") || p.is(i-1, "subheading") || p.is(i-1, "iso") && p.capital(i-1) {
		return p.cluster(i), Name // HS 8471.30
	}
	if p.is(i+1, "x") && p.glued(i+1) && p.kind(i+2) == kindNumber && p.glued(i+2) && p.text(i+2) != "10" {
		return i + 3, Name // 24x7
	}
	if p.glued(i) && p.is(i-1, "#") {
		return i + 1, Name
	}
	next := p.at(i + 1)
	if next.Kind == kindWord && next.Glued && next.class == 0 && p.mark(i+1) == 0 && p.capital(i+1) && p.exactUnit(i+1) == "" {
		return p.cluster(i), Name
	}
	if before.is(head) && (p.capital(i-1) || p.soleHead(i-1)) && !p.unitAfter(i) && (!before.is(function) || p.capital(i-1)) {
		return i + 1, Name
	}
	if before.is(head) && before.End-before.Start <= 3 && p.is(i-1, "no") && p.capital(i-1) || p.is(i-1, ".") && (p.is(i-2, "no") || p.is(i-2, "nos") || p.is(i-2, "art") || p.is(i-2, "sec")) && p.capital(i-2) {
		return i + 1, Name
	}
	if before.is(index) && (!p.is(i-1, "p") || p.is(i-2, "&")) && p.size(i) <= 4 && !p.unitAfter(i) {
		return i + 1, Name
	}
	return i, 0
}

func (p *parser) exactUnit(i int) string {
	if t := p.at(i); t.is(unit) {
		return t.ref
	}
	return ""
}

// cluster is the end of a run of glued words, digits and inner hyphens.
func (p *parser) cluster(i int) int {
	j := i + 1
	for p.glued(j) && (p.kind(j) == kindWord || p.kind(j) == kindNumber || p.joins(j)) {
		j++
	}
	return j
}

// joins reports whether the hyphen, slash or point at j has a word or digits glued behind it; a point only digits.
func (p *parser) joins(j int) bool {
	if !p.glued(j + 1) {
		return false
	}
	after := p.kind(j + 1)
	return after == kindNumber && (p.is(j, "-") || p.is(j, "/") || p.is(j, ".") || p.is(j, ",")) || after == kindWord && (p.is(j, "-") || p.is(j, "/"))
}

// soleHead are heads that name also in small letters: section 232, article 5, chapter 11, page 3.
func (p *parser) soleHead(i int) bool {
	switch p.fold(i) {
	case "section", "article", "chapter", "clause", "page", "pages", "boeing", "airbus", "paragraph", "annex", "appendix", "route", "highway", "flight", "version", "rule",
		"row", "iphone", "nrs", "nr", "table", "figure", "phase", "item", "line", "nos":
		return true
	}
	return false
}

// unitAfter reports whether a percent sign, a multiplier or a currency follows the digits at i, with decimals between.
func (p *parser) unitAfter(i int) bool {
	j := i + 1
	for n := 0; n < maxGroups && (p.is(j, ".") || p.is(j, ",")) && p.glued(j) && p.kind(j+1) == kindNumber && p.glued(j+1); n++ {
		j += 2
	}
	t := p.at(j)
	return p.is(j, "%") || t.is(percent|magnitude) && (p.strongMagnitude(j) || p.glued(j)) || p.is(j, "per") && p.is(j+1, "cent") || t.is(unit) && t.End-t.Start > 1 && !p.is(j, "in") || p.suffixMoney(j) || t.is(persons) || j > i+1
}

// score reads 3-1, a result: the second number is not larger.
func (p *parser) score(i int) (int, Reason) {
	if !(p.is(i+1, "-") || p.is(i+1, "–")) || !p.glued(i+1) || p.kind(i+2) != kindNumber || !p.glued(i+2) || p.size(i) > 3 || p.size(i+2) > 3 {
		return i, 0
	}
	if p.int(i+2) > p.int(i) || p.is(i+3, ".") && p.glued(i+4) || p.unitAfter(i+2) || p.glued(i+3) && p.kind(i+3) == kindWord {
		return i, 0
	}
	return i + 3, Score
}

// otherNumber looks at the digits at i that no currency mark precedes, and says what they are if they cannot begin an amount. It returns the
// token after the whole of it.
func (p *parser) otherNumber(i int) (int, Reason) {
	for _, f := range []func(int) (int, Reason){p.phone, p.slashDate, p.slashName, p.clock, p.listItem, p.nameNumber, p.ordinalDigits, p.dateNumber, p.yearNumber, p.score} {
		if next, why := f(i); why != 0 {
			return next, why
		}
	}
	return i, 0
}

// marked reports whether a currency mark stands right before token i.
func (p *parser) marked(i int) bool { return i > 0 && p.mark(i-1) != 0 }
