package event

import "github.com/comity-project/comity"

// onEverybody: a measure on all countries is on the world.
func (c *clause) onEverybody(a *act) bool {
	if len(a.codesT) > 0 || len(a.codesS) == 0 {
		return true
	}
	if (a.frame.Type == comity.Sanction || a.frame.Type == comity.Concede) && c.onAll(a) {
		a.codesT = []comity.Actor{comity.Actor(comity.World)}
		return true
	}
	return false
}

// onStriker: an answer in kind hits who struck.
func (c *clause) onStriker(a *act) bool {
	o := c.r.tormentor(a.codesS[0])
	if o == "" || o == a.codesS[0] || a.frame.Type != comity.Sanction || !c.inReply(a) || !c.r.struckLately(c.index, o, a.codesS[0]) {
		return false
	}
	a.codesT, a.filled = []comity.Actor{o}, 1
	return true
}

// onPartner: what one side of the story does is done to the other.
func (c *clause) onPartner(a *act) bool {
	if o := c.addressed(a); o != "" && !subset([]comity.Actor{o}, a.codesS) {
		a.codesT, a.filled = []comity.Actor{o}, 1
	} else if o := c.r.tormentor(a.codesS[0]); o != "" && o != a.codesS[0] && (a.frame.Type == comity.Request || a.frame.Type == comity.Accuse) {
		a.codesT, a.filled = []comity.Actor{o}, 1
	}
	return true
}

// onAll reports whether a measure is on all countries: "barred wheat from all countries".
func (c *clause) onAll(a *act) bool {
	v := c.v
	for i := a.t.last; i < v.last-1 && i < a.t.last+14 && !v.boundary(i); i++ {
		if w := v.low(i); w != "all" && w != "every" && w != "any" || !preps[v.low(i-1)] {
			continue
		}
		switch v.at(i + 1).noun {
		case "country", "nation", "origin", "state", "destination":
			return true
		}
	}
	return false
}

// struckLately reports whether a side hit another by name in the last sentences.
func (r *reader) struckLately(sentence int, by, on comity.Actor) bool {
	for k := len(r.found) - 1; k >= 0 && sentence-r.found[k].sentence <= 2; k-- {
		if f := &r.found[k]; f.Source == by && f.Target == on && f.filled == 0 {
			return true
		}
	}
	return false
}

// inReply reports whether a measure is told as the answer to another: "imposed no duties in reply", "will not retaliate".
func (c *clause) inReply(a *act) bool {
	switch a.t.lemma {
	case "retaliate", "respond", "reciprocate":
		return true
	}
	for i := a.t.last; i < c.v.last && i < a.t.last+9; i++ {
		switch c.v.low(i) {
		case "reply", "response", "retaliation", "kind", "reprisal", "return":
			if c.v.low(i-1) == "in" {
				return true
			}
		}
	}
	return false
}

// addressed is whom an act without a target is on: the other side of the story; of a third's act, the one who tells of it, "Taipei said Nauru had
// demanded money", else the one the passage is about.
func (c *clause) addressed(a *act) comity.Actor {
	s, talk := a.codesS[0], c.r.talk
	x, y, ok := talk.Pair()
	if !ok || s == x || s == y || s.Economy() == "" {
		return talk.Counterpart(s)
	}
	if len(a.by) == 1 && a.by[0].Economy() != "" && a.by[0] != s {
		return a.by[0]
	}
	if o := c.alike(a, x, y); o != "" {
		return o
	}
	if o := c.concerned(x, y, friendly(a.frame.Type)); o != "" {
		return o
	}
	return talk.Counterpart(s)
}

// alike is the one of two sides that another has just done the same to: "Canada cut its aid to Mali. Denmark shut its embassy." Who lets curbs go
// frees the side that others have just curbed.
func (c *clause) alike(a *act, x, y comity.Actor) comity.Actor {
	for k := len(c.r.found) - 1; k >= 0 && c.index-c.r.found[k].sentence <= 2; k-- {
		f := &c.r.found[k]
		if c.r.doc.Sentences[f.sentence].Paragraph != c.r.doc.Sentences[c.index].Paragraph {
			break
		}
		same := f.Type == a.frame.Type || f.Type == comity.Sanction && a.frame.Type == comity.Concede && f.sentence == c.index
		if told := f.filled == 0 || f.Source != x && f.Source != y; same && told && f.Source != a.codesS[0] && (f.Target == x || f.Target == y) && (f.Status == comity.Happened || f.Status == comity.Planned) && !f.Sym {
			return f.Target
		}
	}
	return ""
}

// friendly reports whether a third does an act of the type mostly for the side that tells of it.
func friendly(t comity.EventType) bool {
	return t == comity.Aid || t == comity.Agree || t == comity.Support || t == comity.Mobilize || t == comity.Consult
}

// narrators are the words of whoever tells the story.
var narrators = setOf("we us our")

// concerned is the one of two sides that a passage is about: the only one named in the sentence, else in the sentence before it, else the side the
// story is written from, which comes first for what is done in friendship.
func (c *clause) concerned(x, y comity.Actor, friendly bool) comity.Actor {
	for k := c.index; k >= 0 && k >= c.index-1; k-- {
		s := c.r.doc.Sentences[k]
		if s.Paragraph != c.r.doc.Sentences[c.index].Paragraph {
			break
		}
		if home := c.r.talk.Told(); friendly && k < c.index && (home == x || home == y) {
			return home
		}
		seen := map[comity.Actor]bool{}
		for p := range c.parties { // also who is named by a pronoun
			if q := &c.parties[p]; k == c.index && len(q.codes) == 1 && !narrators[c.v.low(q.first)] {
				seen[q.codes[0]] = true
			}
		}
		for m := c.r.mentionsFrom(s.First); m < len(c.r.mentions) && c.r.mentions[m].First < s.Last; m++ {
			seen[c.r.mentions[m].Code] = true
		}
		if seen[x] != seen[y] {
			if seen[x] {
				return x
			}
			return y
		}
	}
	return c.r.talk.Told()
}
