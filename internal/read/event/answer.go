package event

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
)

// standing is who has blamed a side or asked something of it in the passage before: what that side then maintains is its refusal.
func (r *reader) standing(side comity.Actor, sentence int) (by comity.Actor, ok bool) {
	for k := len(r.found) - 1; k >= 0; k-- {
		f := &r.found[k]
		if sentence-f.sentence > 2 {
			return "", false
		}
		if f.Target == side && f.Source != side && !r.forum([]comity.Actor{f.Source}) && f.Status == comity.Happened && (f.Type == comity.Accuse || f.Type == comity.Request || f.Type == comity.Threaten) {
			return f.Source, true
		}
	}
	return "", false
}

// echoes adds the sides of "as did France" to the act told before it.
func (c *clause) echoes() {
	v := c.v
	for k := range c.parties {
		p := &c.parties[k]
		i := p.first - 1
		if determiners[v.low(i)] {
			i--
		}
		if !auxiliaries[v.low(i)] || v.low(i-1) != "as" && v.low(i-1) != "so" || len(p.codes) == 0 {
			continue
		}
		var last *act
		for _, a := range c.acts {
			if !a.drop && !a.t.isNoun && a.t.first < i && a.status != comity.CalledFor && (last == nil || a.t.first > last.t.first) {
				last = a
			}
		}
		if last == nil {
			c.followed(i, p)
			continue
		}
		b := *last
		b.src, b.codesS, b.until, b.rule = p, p.codes, p.last, "so did "+last.rule
		if len(last.codesT) == 0 && last.tgt == nil && last.src != nil && len(last.src.codes) > 0 {
			if o := c.r.talk.Counterpart(last.src.codes[0]); o != "" {
				b.codesT = []comity.Actor{o}
			}
		}
		c.acts = append(c.acts, &b)
	}
}

// followed tells the act of the sentence before once more, of the side in "So did Chad".
func (c *clause) followed(i int, p *party) {
	n := len(c.r.found) - 1
	if c.v.low(c.v.first) != "so" || i != c.v.first+1 || n < 0 || c.r.found[n].sentence != c.index-1 {
		return
	}
	for _, code := range p.codes {
		f := c.r.found[n]
		if code == f.Source || code == f.Target {
			continue
		}
		f.Source, f.Span = code, c.r.indexer(c.v.first, p.last)
		f.sentence, f.first, f.last, f.trigger = c.index, c.v.first, p.last, i
		f.Evidence.Rule = "so did " + f.Evidence.Rule
		c.r.found = append(c.r.found, f)
	}
}

// theirs gives an official whose side the text does not tell the object that is the story's own side: he is the other's. "Ministry spokesman Jan
// Mulder accused Lima" in a story from Lima.
func (c *clause) theirs(a *act, args []arg) {
	if !uttered(a.frame.Type) || a.frame.Type == comity.Support || a.tgt != nil || a.src == nil || !a.src.resolved || a.src.mention == nil || a.src.mention.Kind != actor.Person || a.src.mention.Code != "" || a.t.isNoun {
		return
	}
	for k := range args {
		if p := args[k].party; args[k].label == "obj" && p != a.src && stately(p) && subset(p.codes, a.src.codes) {
			a.tgt = p
			return
		}
	}
}
