package actor

import "strings"

// modifiers settles, once all mentions stand in order, how each is used: as a possessor, as an adjective of a noun, or as a place.
func (s *scan) modifiers() {
	for x := range s.out {
		m := &s.out[x]
		if m.Last < len(s.doc.Tokens) {
			switch s.doc.Tokens[m.Last].Text {
			case "’s", "'s", "’", "'":
				m.Poss = s.doc.Tokens[m.Last].Start == m.End
			}
		}
		m.Head = s.headOf(m)
		if m.Agent == AnyAgent && m.Kind != Person {
			m.Agent = agentOf(s.words(m.First, m.Head+1))
			if m.Kind == Metonym || m.Kind == Capital {
				m.Agent = Government
			}
		}
		m.Place = s.isPlace(m)
	}
}

// headOf walks from an adjective or possessor over the words of its noun phrase to the last noun.
func (s *scan) headOf(m *Mention) int {
	head := m.Last - 1
	if m.Kind == Person && !m.Poss {
		return head
	}
	if !m.Poss && m.Kind != Demonym && !s.modifies(m) {
		return head
	}
	for k := m.Last; k < len(s.doc.Tokens) && k < m.Last+7; k++ {
		t := &s.doc.Tokens[k]
		lw := strings.ToLower(t.Text)
		switch {
		case k == m.Last && m.Poss:
		case s.taken[k]:
			return head
		case t.Text == "-" && k+1 < len(s.doc.Tokens) && t.Start == s.doc.Tokens[k-1].End:
		case closed[lw] || !letters(t.Text):
			return head
		default:
			head = k
		}
	}
	return head
}

// modifies reports whether a country's name stands as a modifier: "US tariffs", "China trade".
func (s *scan) modifies(m *Mention) bool {
	if m.Last >= len(s.doc.Tokens) || m.Kind == Person {
		return false
	}
	t := s.doc.Tokens[m.Last]
	return t.Start == m.End+1 && nominal[strings.ToLower(t.Text)]
}

func letters(w string) bool {
	c := w[0]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 && w != "–" && w != "—" && w != "“" && w != "”"
}

// isPlace reports whether the name tells where: a town or capital after a preposition of place, or before a noun that is no part of a state.
func (s *scan) isPlace(m *Mention) bool {
	if m.Kind == City {
		return true
	}
	if m.Kind != Capital && m.Kind != Country && m.Kind != Metonym || m.First == 0 {
		return false
	}
	k := m.First - 1
	if strings.EqualFold(s.doc.Tokens[k].Text, "the") && k > 0 {
		k--
	}
	if m.Kind == Country && s.doc.Tokens[k].Text == "," && s.closes(m.Last, len(s.doc.Tokens)) {
		return s.townBefore(k, m)
	}
	if k > 0 && strings.EqualFold(s.doc.Tokens[k].Text, "in") && seated[strings.ToLower(s.doc.Tokens[k-1].Text)] {
		return false // "the junta in Ouagadougou"
	}
	return placePreps[strings.ToLower(s.doc.Tokens[k].Text)]
}

// townBefore reports whether a town of the country m, or one that we do not know, ends before token k after a preposition of place: "in Argyle,
// Saint Vincent,".
func (s *scan) townBefore(k int, m *Mention) bool {
	i := k
	for i > 0 && k-i < 3 && isName(s.doc.Tokens[i-1].Text) && !notNames[strings.ToLower(s.doc.Tokens[i-1].Text)] {
		i--
	}
	if i == k || i == 0 || !placePreps[strings.ToLower(s.doc.Tokens[i-1].Text)] {
		return false
	}
	for x := range s.out {
		if o := &s.out[x]; o.Last == k && o.Code != m.Code {
			return false
		}
	}
	return true
}

// seated are those who are named by the seat they govern from.
var seated = setOf("government ministry cabinet parliament presidency junta authorities administration regime leadership rulers generals lawmakers officials")

var (
	placePreps = setOf(`in at near inside outside around through via into across throughout`)
	// closed are the words that end a noun phrase begun by an adjective or possessor.
	closed = setOf(`a an the this that these those and or but nor so yet for of in on at by to from with without against between among over under about as than after before since until
		during while if when where who whom whose which what is are was were be been being am has have had do does did will would shall should can could may might must not n't never
		it he she they we you i him her them us me his its their our my your also then now still already again said says told say tells saying asked warned met meets urged called
		into onto through across toward towards via per amid following including despite because though although unless both either neither not only just even later earlier today yesterday
		tomorrow here there announced agreed accused condemned imposed signed visited rejected denied threatened attacked praised welcomed`)
	nominal = setOf(`trade tariff tariffs exports imports export import goods duty duties government officials official troops forces army navy military soldiers ambassador embassy president
		minister ministry companies company firms exporters importers market markets relations ties talks sanctions coal steel cars carmakers products economy border side team delegation
		deal agreement summit counterpart leader leaders diplomats diplomat envoy negotiators negotiator policy curbs restrictions ban bans levies levy shipments purchases dollar aid warships
		ships jets aircraft drones missiles forces police authorities court customs lawmakers senators senator tech chips chipmakers farm farmers consumers buyers investment investors
		soybeans beef wheat oil gas lng energy crude defence defense visa visas students citizens nationals tourists airlines flights carriers bank banks regulator regulators
		commerce treasury state foreign secretary spokesman spokeswoman spokesperson congress house senate administration strikes strike attack attacks invasion war blockade
		export-import agricultural pork wine barley lobster timber seafood cotton aluminium aluminum pharmaceuticals vehicles batteries panels minerals rare peacekeepers resolution
		mediation mission inspectors inspection nuclear intelligence coast naval air marines border patrol refugees rebels guerrillas militia civilians diplomats-general`)
)
