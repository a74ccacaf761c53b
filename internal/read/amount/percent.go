package amount

// percent reads the hundredths: %, per cent, percentage points, basis points.
func (p *parser) percent(a *Amount, k int) bool {
	j := k
	if p.is(j, "-") && p.glued(j) && p.glued(j+1) {
		j++
	}
	kind, symbol, next := Percent, "percent", 0
	switch {
	case p.is(j, "%") || p.text(j) == "％":
		next = j + 1
		if w := p.fold(next); (w == "point" || w == "points" || w == "pts") && !p.glued(next) {
			kind, symbol, next = PercentPoints, "pp", next+1
		}
	case p.at(j).is(percent):
		next = j + 1
		if p.is(next, "-") && p.glued(next) && (p.is(next+1, "point") || p.is(next+1, "points")) {
			next++
		}
		if w := p.fold(next); w == "point" || w == "points" || w == "pts" {
			kind, symbol, next = PercentPoints, "pp", next+1
		} else if p.is(j, "percentage") {
			return false
		}
	case p.is(j, "per") && p.is(j+1, "cent"):
		next = j + 2
		if w := p.fold(next); w == "point" || w == "points" {
			kind, symbol, next = PercentPoints, "pp", next+1
		}
	case p.is(j, "p") && p.is(j+1, ".") && p.is(j+2, "p") && p.is(j+3, "."):
		kind, symbol, next = PercentPoints, "pp", j+4
	case p.is(j, "pp") || p.is(j, "ppt") || p.is(j, "ppts") || p.is(j, "pps"):
		kind, symbol, next = PercentPoints, "pp", j+1
	case p.is(j, "basis"):
		next = j + 1
		if p.is(next, "-") && p.glued(next) {
			next++
		}
		if w := p.fold(next); w != "point" && w != "points" {
			return false
		}
		kind, symbol, next = BasisPoints, "bp", next+1
	case p.is(j, "bps") || p.is(j, "bp") || p.is(j, "bpts"):
		kind, symbol, next = BasisPoints, "bp", j+1
	default:
		return false
	}
	a.Kind, a.Unit, a.meta.next, a.meta.unit = kind, symbol, next, true
	return true
}
