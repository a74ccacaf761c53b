package whatif

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/comity-project/comity"
)

// Baseline is a year of trade between economies, exporter by exporter, in millions of dollars. It is never changed.
type Baseline struct {
	Name      string           `json:"name"`
	Year      int              `json:"year,omitzero"`
	Economies []comity.Economy `json:"-"`
	Trade     []float64        `json:"-"` // exporter i to importer j at i·N+j
	Domestic  bool             `json:"domestic_sales"`
	Source    string           `json:"source"`
	Licence   string           `json:"licence,omitempty"`
	Notes     []string         `json:"notes,omitempty"`
}

// layout says in which columns a file keeps what, and in which unit.
type layout struct {
	name                            string
	exporter, importer, year, value string
	million                         float64 // of the value's unit, in millions of dollars
}

// layouts are told apart by their columns: CEPII BACI (thousands), USITC ITPD-E (millions), and the plain table in dollars or millions.
var layouts = []layout{
	{"BACI", "i", "j", "t", "v", 1e-3},
	{"ITPD-E", "exporter_iso3", "importer_iso3", "year", "trade", 1},
	{"exporter, importer, value_musd", "exporter", "importer", "year", "value_musd", 1},
	{"exporter, importer, value_usd", "exporter", "importer", "year", "value_usd", 1e-6},
	{"exporter, importer, value", "exporter", "importer", "year", "value", 1e-6},
}

// ReadBaseline reads trade by pair, summed over products, of one year; year 0 takes the only one there is. Economies that sell or buy nothing
// are left out and named.
func ReadBaseline(r io.Reader, name string, year int) (*Baseline, error) {
	in := csv.NewReader(r)
	in.ReuseRecord = true
	header, err := in.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w: no header: %w", name, comity.ErrInput, err)
	}
	l, at, err := findLayout(header)
	if err != nil {
		return nil, fmt.Errorf("%s:1: %w", name, err)
	}
	m := matrix{year: year, sums: map[pair]float64{}, codes: map[string]comity.Economy{}}
	for {
		f, err := in.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w: %w", name, comity.ErrInput, err)
		}
		if err := m.add(f, at, l.million); err != nil {
			line, _ := in.FieldPos(0)
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
	b := &Baseline{Name: name, Year: m.year, Source: name + " (" + l.name + ")"}
	if err := m.fill(b); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return b, nil
}

// findLayout returns the layout of a header and where its columns stand: exporter, importer, year (-1 for none), value.
func findLayout(header []string) (layout, [4]int, error) {
	column := func(name string) int {
		return slices.IndexFunc(header, func(h string) bool {
			return strings.EqualFold(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")), name)
		})
	}
	for _, l := range layouts {
		at := [4]int{column(l.exporter), column(l.importer), column(l.year), column(l.value)}
		if at[0] >= 0 && at[1] >= 0 && at[3] >= 0 {
			return l, at, nil
		}
	}
	var list []string
	for _, l := range layouts {
		list = append(list, l.exporter+","+l.importer+","+l.value)
	}
	return layout{}, [4]int{}, fmt.Errorf("%w: columns are %s; known are %s", comity.ErrInput, strings.Join(header, ","), strings.Join(list, " | "))
}

type pair struct{ from, to comity.Economy }

// matrix gathers the rows of a file.
type matrix struct {
	year  int
	sums  map[pair]float64
	codes map[string]comity.Economy // what a code in the file stands for; empty when for no economy
	other map[string]bool           // codes of no economy, left out
}

func (m *matrix) add(f []string, at [4]int, million float64) error {
	if at[2] >= 0 {
		y, err := strconv.Atoi(strings.TrimSpace(f[at[2]]))
		if err != nil {
			return fmt.Errorf("%w: %q is not a year", comity.ErrInput, f[at[2]])
		}
		switch {
		case m.year == 0:
			m.year = y
		case y != m.year && len(m.sums) == 0:
			return nil // looking for the year asked for
		case y != m.year:
			return fmt.Errorf("%w: years %d and %d; name one with --year or the key baseline", comity.ErrInput, m.year, y)
		}
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(f[at[3]]), 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) || v < 0 {
		return fmt.Errorf("%w: value %q is not an amount of trade", comity.ErrInput, f[at[3]])
	}
	from, err := m.economy(f[at[0]])
	if err != nil {
		return err
	}
	to, err := m.economy(f[at[1]])
	if err != nil {
		return err
	}
	if from != "" && to != "" {
		m.sums[pair{from, to}] += v * million
	}
	return nil
}

// oddCodes are the numeric codes of BACI and Comtrade that are not those of the United Nations.
var oddCodes = map[string]comity.Economy{"842": "USA", "699": "IND", "251": "FRA", "757": "CHE", "579": "NOR", "490": "TWN", "711": "ZAF", "58": "BEL"}

// economy reads a code of letters or digits. A number that stands for no economy, like a part of the world, is left out.
func (m *matrix) economy(code string) (comity.Economy, error) {
	if e, ok := m.codes[code]; ok {
		return e, nil
	}
	e, err := comity.ParseEconomy(strings.TrimSpace(code))
	if n, bad := strconv.Atoi(strings.TrimSpace(code)); bad == nil {
		e, err = oddCodes[strconv.Itoa(n)], nil
		if region, unknown := language.EncodeM49(n); e == "" && unknown == nil && region.IsCountry() {
			e = comity.Economy(region.ISO3())
		}
		if !e.Known() {
			if m.other == nil {
				m.other = map[string]bool{}
			}
			e, m.other[strings.TrimSpace(code)] = "", true
		}
	}
	if err == nil {
		m.codes[strings.Clone(code)] = e
	}
	return e, err
}

// fill writes the matrix, without economies that sell nothing abroad or buy nothing.
func (m *matrix) fill(b *Baseline) error {
	sells, buys := map[comity.Economy]bool{}, map[comity.Economy]bool{}
	for p, v := range m.sums {
		if v > 0 && p.from != p.to {
			sells[p.from], buys[p.to] = true, true
		}
	}
	var left []string
	for _, e := range comity.Economies() {
		switch {
		case sells[e] && buys[e]:
			b.Economies = append(b.Economies, e)
		case sells[e] || buys[e]:
			left = append(left, e.Name())
		}
	}
	n := len(b.Economies)
	if n < 2 {
		if m.year != 0 {
			return fmt.Errorf("%w: no trade between two economies in %d", comity.ErrInput, m.year)
		}
		return fmt.Errorf("%w: no trade between two economies", comity.ErrInput)
	}
	b.Trade = make([]float64, n*n)
	b.Domestic = true
	for i, from := range b.Economies {
		for j, to := range b.Economies {
			b.Trade[i*n+j] = m.sums[pair{from, to}]
		}
		b.Domestic = b.Domestic && b.Trade[i*n+i] > 0
	}
	if len(left) > 0 {
		b.Notes = append(b.Notes, "left out, since they only sell or only buy: "+strings.Join(left, ", "))
	}
	if len(m.other) > 0 {
		b.Notes = append(b.Notes, fmt.Sprintf("left out: %d codes that stand for no economy", len(m.other)))
	}
	if !b.Domestic { // some home sales would make the others look like none
		for i := range n {
			b.Trade[i*n+i] = 0
		}
	}
	return nil
}

// index is the place of an economy, or an error that says it is not there.
func (b *Baseline) index(e comity.Economy) (int, error) {
	if i := slices.Index(b.Economies, e); i >= 0 {
		return i, nil
	}
	hint := ""
	for _, n := range b.Notes {
		if strings.Contains(n, e.Name()) {
			hint = " (" + n + ")"
		}
	}
	return 0, fmt.Errorf("%w: %s is not in the baseline %s%s; bring one with --baseline FILE", comity.ErrInput, e.Name(), b.Name, hint)
}

// flow is trade from i to j.
func (b *Baseline) flow(i, j int) float64 { return b.Trade[i*len(b.Economies)+j] }

// exports is what an economy sells abroad.
func (b *Baseline) exports(i int) float64 {
	sum := 0.0
	for j := range b.Economies {
		if j != i {
			sum += b.flow(i, j)
		}
	}
	return sum
}

// members of the European Union since 2020.
var members = []comity.Economy{"AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HRV", "HUN", "IRL", "ITA", "LTU", "LUX",
	"LVA", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "SWE"}

func isMember(e comity.Economy) bool { return slices.Contains(members, e) }

// stands lists the economies of the baseline that a code stands for.
func (b *Baseline) stands(e comity.Economy) ([]int, error) {
	switch e {
	case comity.World:
		all := make([]int, len(b.Economies))
		for i := range all {
			all[i] = i
		}
		return all, nil
	case comity.EuropeanUnion:
		var list []int
		for _, m := range members {
			if i := slices.Index(b.Economies, m); i >= 0 {
				list = append(list, i)
			}
		}
		if len(list) == 0 {
			return nil, fmt.Errorf("%w: no member of the European Union is in the baseline %s", comity.ErrInput, b.Name)
		}
		return list, nil
	}
	i, err := b.index(e)
	return []int{i}, err
}
