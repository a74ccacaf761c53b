package amount

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/comity-project/comity"
)

// read writes what is read: value, unit or kind, hedge, change, conversions.
func read(text string, ctx Context) string {
	var out []string
	for _, a := range Scan(text, ctx) {
		out = append(out, describe(a))
	}
	return strings.Join(out, "; ")
}

func describe(a Amount) string {
	if a.Kind == NotAmount {
		return a.Why.String()
	}
	s := a.Value.String()
	if a.Range {
		s += ".." + a.High.String()
	}
	switch {
	case a.Unit != "":
		s += " " + a.Unit
	case a.Kind != Count:
		s += " " + a.Kind.String()
	}
	if a.Per != "" {
		s += "/" + a.Per
	}
	if a.Hedge.Approx != Exact {
		s += " " + a.Hedge.Approx.String()
	}
	if c, ok := a.Change(); ok {
		s += " change " + c.String()
	} else if a.Cue.Role == Changed {
		s += map[int]string{1: " up", -1: " down"}[a.Cue.Dir]
	}
	for _, b := range a.Also {
		s += " = " + describe(b)
	}
	return s
}

func TestScan(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"stated precision", "$110.20 billion, $110.2 billion", "110200000000 USD; 110200000000 USD"},
		{"glued multipliers", "€3.2bn, A$1.2 b, Rs16,189-crore, 1.5trn won", "3200000000 EUR; 1200000000 AUD; 161890000000 INR; 1500000000000 KRW"},
		{"multipliers of two words", "Rs 8.5 lakh crore and Rs 1 lakh 20 thousand", "8500000000000 INR; 120000 INR"},
		{"grouping", "1,23,456; 1 234 567; 1.234.567,89; 12,345.6", "123456; 1234567; 1234567.89; 12345.6"},
		{"digits grouped as no number is", "1,2345,6 tonnes", "malformed"},
		{"words", "one point three nine trillion yuan; five hundred and twenty-three million dollars; half a billion euros",
			"1390000000000 CNY; 523000000 USD; 500000000 EUR"},
		{"fractions of a unit", "half a percentage point, a quarter of a billion pounds", "0.5 pp; 250000000 GBP"},
		{"marks on both sides", "US $7.2bn, $US113, 76 dollars, 5.2 billion Hong Kong dollars, 120 MEUR",
			"7200000000 USD; 113 USD; 76 USD; 5200000000 HKD; 120000000 EUR"},
		{"marks of a few letters", "NIS 310 million, JD272 million, KD 70.5 million, GH¢2.1 billion, S/ 210 million, (N1.9 trillion)",
			"310000000 ILS; 272000000 JOD; 70500000 KWD; 2100000000 GHS; 210000000 PEN; 1900000000000 NGN"},
		{"ranges", "between 5 and 7 per cent, $15-20 billion, Rs 500 to 600 crore", "5..7 percent; 15000000000..20000000000 USD; 5000000000..6000000000 INR"},
		{"from one level to another is no range", "rose from $2 billion to $3 billion; cut from 25 to 15 per cent", "2000000000 USD; 3000000000 USD; 25 percent; 15 percent"},
		{"shared units", "up 39 and 34.11 per cent respectively", "39 percent change 0.39; 34.11 percent change 0.3411"},
		{"shared multiplier", "from $200 to $4 million, between $110 and $115 billion", "200..4000000 USD; 110000000000..115000000000 USD"},
		{"conversions", "₹1.2 lakh crore ($14 bn), 3,488-kilometer (2,167 miles)", "1200000000000 INR = 14000000000 USD; 3488 km = 2167 mi"},
		{"directions", "fell, though less, by 10.3 per cent; a 67 per cent jump; 8.5 per cent less; FTSE -0.6%",
			"10.3 percent change -0.103; 67 percent change 0.67; 8.5 percent change -0.085; -0.6 percent change -0.006"},
		{"levels are no changes", "edged up to $58.4 billion; slowed to 3.2 percent; duties of up to 50%", "58400000000 USD; 3.2 percent; 50 percent at_most"},
		{"multiples", "more than doubled; a tenfold increase; 21 times what it was; halved", "1.00 multiple over change 1.00; 9.00 multiple change 9.00; 20 multiple change 20; -0.50 multiple change -0.50"},
		{"shares", "a third of exports, one in five firms, nine out of ten, two-fifths", "0.3333333333333333333333333333333333 fraction; 0.2 fraction; 0.9 fraction; 0.4 fraction"},
		{"quantities", "1.8 million barrels a day, 2.1 MMT, 20 sq km, 462,518 litres, 10,000 National Guard troops",
			"1800000 bbl/d; 2100000 t; 20 km²; 462518 l; 10000 persons"},
		{"prices", "$2.50 per kg and 3,500 yuan/tonne", "2.50 USD/kg; 3500 CNY/tonne"},
		{"hedges after", "$5 billion or so, 1,000-odd ships, $100-plus, at least 12", "5000000000 USD about; 1000 about; 100 USD over; 12 over"},
		{"a line crossed", "crossed the $2 billion mark, not reached $3 billion, a good $4 billion", "2000000000 USD over; 3000000000 USD under; 4000000000 USD over"},
		{"over is no hedge of a thing", "talks over a $4 billion loan, over a billion dollars", "4000000000 USD; 1000000000 USD over"},
		{"the hedge of a conversion", "51 billion zlotys, or about $13 billion", "51000000000 PLN; 13000000000 USD about"},
		{"as high as a peak", "climbed as high as 145%, as high as 20%", "145 percent; 20 percent at_most"},
		{"about is no hedge after talk", "talks about 50% tariffs", "50 percent"},
		{"names", "G20, COVID-19, Section 232, Boeing 737, HS 8471.30, S&P 500, F-16, 24x7", "name; name; name; name; name; name; name; name"},
		{"dates and times", "On April 17, 2025 at 10.45pm, 5/17/2018, FY26, the 1990s, 2024-25", "date; year; clock time; date; year; year; year"},
		{"durations and ages", "nine months, a 50-year-old, 13 straight weeks", "duration; age; duration"},
		{"ordinals", "the third round, 22nd", "ordinal; ordinal"},
		{"scores, telephones, lists", "won 3-1; call +44 20 7946 0958", "score; phone"},
		{"vague", "several hundred million dollars, tens of thousands", "vague; vague"},
		{"years and counts", "in 2025, some 2025 workers", "year; 2025 persons about"},
		{"a third country", "via a third country", "ordinal"},
		{"scales of tables", "(in billion yuan), US$ million", "scale; scale"},
		{"exchange rates", "($1 = 7.2 yuan)", "exchange rate; exchange rate"},
		{"metres and millions", "5m people, a 5m-high wall, $5m", "5000000 persons; 5 m; 5000000 USD"},
		{"a currency that is a verb", "two won seats; 500 billion won", "2; 500000000000 KRW"},
		{"pounds of goods", "50 million pounds of beef, 50 million pounds of exports", "50000000 lb; 50000000 GBP"},
	} {
		if d := cmp.Diff(c.want, read(c.text, Context{})); d != "" {
			t.Errorf("%s: Scan(%q) differs (-want +got):\n%s", c.name, c.text, d)
		}
	}
}

// TestResolution: the unit of the last stated digit.
func TestResolution(t *testing.T) {
	for text, want := range map[string]string{"$110.20 billion": "10000000", "$2 billion": "1000000000", "$2.0 billion": "100000000", "40%": "1", "nearly 40%": "10",
		"two and a half billion dollars": "500000000", "2,500 crore": "1000000000", "a third": "0", "0.50%": "0.01", "$110-115 billion": "5000000000"} {
		if got := Scan(text, Context{})[0].Resolution; !got.Equal(comity.MustDecimal(want)) {
			t.Errorf("resolution of %q is %v, want %s", text, got, want)
		}
	}
}

// TestFigureParts: what a figure takes over from an amount.
func TestFigureParts(t *testing.T) {
	got := Scan("rose nearly 1.8% to 12.5 mn tonnes", Context{})
	if len(got) != 2 {
		t.Fatalf("read %d amounts, want 2", len(got))
	}
	if s := got[0].ChangeStep(); s.String() != "0.001" || got[0].Hedge.Figure() != comity.Under {
		t.Errorf("change step %v, hedge %v", s, got[0].Hedge.Figure())
	}
	if q := got[1].Quantity(); q.Unit != "tonne" || q.Value.String() != "12500000" || q.Resolution().String() != "100000" {
		t.Errorf("quantity %+v", q)
	}
}

// TestPlaces: a shared mark is decided by an adjective, then by the place, then by a neighbour, then by its usual sense.
func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		text   string
		place  comity.Economy
		unit   string
		source Source
	}{
		{"$5 billion", "", "USD", Assumed},
		{"$5 billion", "AUS", "AUD", Placed},
		{"US$5 billion", "AUS", "USD", Named},
		{"5 million Canadian dollars", "AUS", "CAD", Named},
		{"Rs 500 crore", "PAK", "PKR", Placed},
		{"Rs 500 crore", "", "INR", Assumed},
		{"¥3 trillion, China's customs agency said", "", "CNY", Neighbour},
		{"¥3 trillion, Tokyo said", "", "JPY", Neighbour},
		{"Sh46.77 billion", "KEN", "KES", Placed},
		{"5 billion pesos", "PHL", "PHP", Placed},
		{"R5bn", "ZAF", "ZAR", Named},
		{"50 cents", "", "USD", Assumed},
	} {
		got := Scan(c.text, Context{Place: c.place})
		if len(got) != 1 || got[0].Unit != c.unit || got[0].Source != c.source {
			t.Errorf("Scan(%q) in %q: %s %v, want %s %v", c.text, c.place, read(c.text, Context{Place: c.place}), got[0].Source, c.unit, c.source)
		}
	}
	if a := Scan("$5 billion", Context{})[0].In("NZL"); a.Unit != "NZD" {
		t.Errorf("read again for New Zealand: %s, want NZD", a.Unit)
	}
}

// TestTablesAgree: no hedge has two senses, and every mark a currency.
func TestTablesAgree(t *testing.T) {
	for p := range before {
		if strings.TrimSpace(p) != p || p == "" {
			t.Errorf("hedge %q is not trimmed", p)
		}
		if s, ok := after[p]; ok && s.approx != before[p].approx {
			t.Errorf("hedge %q has two senses", p)
		}
	}
	for i, m := range marks[1:] {
		if len(m.iso) != 3 {
			t.Errorf("mark %d has the currency %q", i+1, m.iso)
		}
	}
}
