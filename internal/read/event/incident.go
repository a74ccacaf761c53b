package event

// incidents drops findings that repeat one another within a sentence and gathers the tellings of one act across the story.
func (r *reader) incidents() []found {
	var out []found
	for _, f := range r.found {
		dup := false
		for k := range out {
			o := &out[k]
			if o.Source == f.Source && o.Target == f.Target && o.Type == f.Type && o.sentence == f.sentence && (o.Status == f.Status && (o.Contains(f.Span) || f.Contains(o.Span)) || o.trigger == f.trigger) {
				dup = true
				break
			}
		}
		if !dup {
			out = append(out, f)
		}
	}
	return out
}
