package event

import "github.com/comity-project/comity"

// incidents drops findings that repeat one another within a sentence, and ties the tellings of one act across the story: every telling stays an
// event of its own, with its words, and the first carries the spans of the others in More.
//
// "After Modi met Xi last year … Modi met Xi at the summit in September": two tellings of one meeting, as the years agree.
func (r *reader) incidents() []found {
	var out []found
	for _, f := range r.found {
		if !repeated(out, &f) {
			out = append(out, f)
		}
	}
	for i := range out {
		for j := i + 1; j < len(out); j++ {
			if out[i].sentence != out[j].sentence && sameIncident(&out[i], &out[j]) {
				out[i].More = append(out[i].More, out[j].Span)
			}
		}
	}
	return out
}

// repeated reports whether f is in the list already, found another way.
func repeated(list []found, f *found) bool {
	for k := range list {
		o := &list[k]
		if o.Source != f.Source || o.Target != f.Target || o.Type != f.Type || o.sentence != f.sentence {
			continue
		}
		if o.trigger == f.trigger || o.Status == f.Status && (o.Contains(f.Span) || f.Contains(o.Span)) || o.Status == comity.Planned && o.Contains(f.Span) && f.noun {
			return true
		}
	}
	return false
}

// sameIncident reports whether two findings tell one act: the same type, status and sides, and dates that overlap.
func sameIncident(a, b *found) bool {
	if a.Type != b.Type || a.Status != b.Status || a.Mode != b.Mode || !a.Date.Overlaps(b.Date) {
		return false
	}
	return a.Source == b.Source && a.Target == b.Target || a.Sym && b.Sym && a.Source == b.Target && a.Target == b.Source
}
