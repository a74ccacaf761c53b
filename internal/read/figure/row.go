package figure

import "github.com/comity-project/comity/internal/text"

// gridRow puts the numbers of a line under the columns above it.
func (r *reader) gridRow(s text.Sentence) bool {
	t := &r.sheet
	segs := r.segments(s)
	if t.columns == nil || t.inline || segs == nil {
		return false
	}
	cols := t.columns
	if t.unnamed {
		cols = append([]column{{}}, cols...)
	}
	segs = r.fit(segs, cols, s)
	if segs == nil {
		return false
	}
	at := r.labelAt(segs, cols)
	label := r.labelScope(segs[at], s)
	row := r.newRow(s, segs[at], label)
	for j := range segs {
		if j == at || cols[j].skip && cols[j].rate == noRate || segs[j].empty() || j < at {
			continue
		}
		if c := r.cellIn(segs[j], cols[j]); !c.empty {
			row.add(r, c, cols[j])
		}
	}
	return row.found
}

// fit makes the cells of a line as many as its columns: a single space may stand before the first number, and empty cells at the end may be left out.
func (r *reader) fit(segs []segment, cols []column, s text.Sentence) []segment {
	if len(segs) < len(cols) {
		if cut := r.glued(segs[0]); cut > 0 {
			segs = append([]segment{{segs[0].first, cut}, {cut, segs[0].last}}, segs[1:]...)
		}
	}
	switch bars := r.has(s, "|"); {
	case len(segs) == len(cols):
		return segs
	case len(segs) == len(cols)+1 && segs[0].empty():
		return segs[1:]
	case len(segs) < len(cols) && bars && len(segs) > 1:
		for len(segs) < len(cols) {
			segs = append(segs, segment{s.Last, s.Last})
		}
		return segs
	}
	return nil
}

// labelAt is the cell that names a row: the first that is words, or a time, and no rank or code.
func (r *reader) labelAt(segs []segment, cols []column) int {
	for j, g := range segs {
		if g.empty() || cols[j].code || j > 0 && !cols[j].isZero() {
			continue
		}
		if r.timeAt[g.first] >= 0 || yearOf(r.low[g.first]) > 0 || !r.valued(g.first, g.last) {
			return j
		}
	}
	return 0
}

// listRow reads a line of labels with numbers behind them, from token first on. It reports false when the line is something else.
func (r *reader) listRow(s text.Sentence, first int) bool {
	first = r.pastMarker(first, s.Last)
	var lead scope
	if k := r.leadEnd(first, s); k > first { // "What they sold: tin 310; wool 12"
		lead = r.scopeOf(first, k, s)
		first = k + 1
	}
	entries := r.entries(first, s)
	inline := r.sheet.inline && len(r.sheet.columns) > 0
	if len(entries) == 0 || r.sheet.title.unit == "" && entries[0].unit == "" || entries[0].unit != "" && !inline && r.state.bracketed.IsZero() {
		return false
	}
	r.datesEntries(entries)
	var row *rowDraft
	part := false
	for i, e := range entries {
		col := column{}
		if inline && len(entries) == len(r.sheet.columns) && (i == 0 || e.label.empty()) {
			col = r.sheet.columns[i]
		}
		if row == nil || !e.label.empty() {
			sc := r.labelScope(e.label, s)
			if part = r.isPart(e.label) || part && sc.flow == "" && sc.partner == ""; part { // "of which tea 12.0, coffee 9.1"
				sc = sc.over(r.sheet.above.sides())
			}
			row = r.newRow(s, e.label, sc.over(lead))
		}
		row.add(r, e.cell, col)
		if !row.found {
			return false
		}
		if !part {
			r.sheet.above = row.scope
		}
	}
	return true
}

// datesEntries gives the time behind the last number of a line to those before it: "tin 310, wool 12 in 2023".
func (r *reader) datesEntries(entries []entry) {
	end := entries[len(entries)-1].period
	for i := range entries {
		if entries[i].period.IsZero() && r.sheet.title.period.IsZero() {
			entries[i].period = end
		}
	}
}

// leadEnd is the colon behind the words that speak for all the numbers of a line: with a label of its own before the first. 0 for none.
func (r *reader) leadEnd(first int, s text.Sentence) int {
	for k := first; k+2 < s.Last && !r.valued(first, k+1); k++ {
		if r.low[k] == ":" && isWord(r.low[k+1]) && !r.valued(k+1, k+2) {
			return k
		}
	}
	return 0
}
