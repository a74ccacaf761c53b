package figure

import "github.com/comity-project/comity"

// parts mends a partner that was only carried: where the story gives the same flow of the same months twice, once with the partner by name and once without,
// and the two differ many times over, the larger one is of trade with the world. "Exports were €4.5 billion. … Goods for €560 million went to Latvia."
func (r *reader) parts() {
	for i := range r.drafts {
		d := &r.drafts[i]
		if !r.carriesPartner(d) || d.Evidence.Rule != "noun" { // "they came to" goes on with a partner that was named
			continue
		}
		for k := range r.drafts {
			o := &r.drafts[k]
			if _, named := o.Evidence.Slots["partner"]; !named || !sameFlow(d, o) {
				continue
			}
			if d.Value.Value.Abs().Float() > 3*o.Value.Value.Abs().Float() {
				r.toWorld(d)
				break
			}
		}
	}
}

// carriesPartner reports whether a level has a partner that its words do not name.
func (r *reader) carriesPartner(d *draft) bool {
	_, named := d.Evidence.Slots["partner"]
	return d.Measure == comity.Trade && d.Value != nil && !named && d.Partner != comity.World && d.Partner != "" && d.Product == comity.AllProducts && d.Rank == 0 && d.Evidence.Rule != "sheet"
}

// sameFlow reports whether two levels are of the same flow, of the same months, in the same money.
func sameFlow(d, o *draft) bool {
	return o.Measure == comity.Trade && o.Value != nil && o.Rank == 0 && o.Product == comity.AllProducts && o.Reporter == d.Reporter && o.Partner == d.Partner && o.Flow == d.Flow && o.Flow != comity.Balance &&
		o.Period == d.Period && !d.Period.IsZero() && o.Value.Unit == d.Value.Unit
}

// toWorld makes a figure one with the world, and with it those of its paragraph that carry its partner without a word.
func (r *reader) toWorld(d *draft) {
	partner, at := d.Partner, r.sentenceOf(d.first).Paragraph
	for i := range r.drafts {
		o := &r.drafts[i]
		if r.carriesPartner(o) && o.Partner == partner && o.Reporter == d.Reporter && r.sentenceOf(o.first).Paragraph == at {
			o.Partner = comity.World
		}
	}
}
