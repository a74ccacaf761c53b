package gravity

import (
	"encoding/json"
	"math"
	"sort"
	"testing"
)

func TestIndicators(t *testing.T) {
	var parts map[string]json.RawMessage
	var want struct {
		Countries    []string
		Products     []float64
		RCA          [][]float64
		RSCA         [][]float64
		ByProduct    []float64          `json:"hhi_product"`
		ByProductN   []float64          `json:"hhi_product_normalized"`
		ByPartner    []float64          `json:"hhi_destination"`
		ByPartnerN   []float64          `json:"hhi_destination_normalized"`
		GL           []float64          `json:"grubel_lloyd_country"`
		GLBilateral  map[string]float64 `json:"grubel_lloyd_bilateral"`
		Intensity    [][]float64        `json:"trade_intensity"`
		Complement   [][]float64        `json:"complementarity_exporter_row_importer_col"`
		FingerKrenin [][]float64        `json:"finger_kreinin_similarity"`
	}
	goldJSON(t, "indicators_reference.json", &parts)
	if err := json.Unmarshal(parts["2016"], &want); err != nil {
		t.Fatal(err)
	}
	trade := productTrade(t, want.Countries, len(want.Products))
	n, k := len(trade.Economies), len(trade.Products)
	if err := trade.Check(); err != nil {
		t.Fatal(err)
	}
	matrix := func(what string, got []float64, want [][]float64) {
		width := len(want[0])
		for i, row := range want {
			for j, v := range row {
				wantClose(t, what, got[i*width+j], v, 1e-10)
			}
		}
	}
	rca := trade.RCA()
	matrix("RCA", rca, want.RCA)
	for i, row := range want.RSCA {
		for p, v := range row {
			if math.Abs(SymmetricRCA(rca[i*k+p])-v) > 1e-12 {
				t.Errorf("symmetric RCA = %g, want %g", SymmetricRCA(rca[i*k+p]), v)
			}
		}
	}
	matrix("intensity", trade.Intensity(), want.Intensity)
	matrix("complementarity", trade.Complementarity(), want.Complement)
	matrix("similarity", trade.Similarity(), want.FingerKrenin)
	x, m, flows := trade.Exports(), trade.Imports(), trade.Bilateral()
	for c, name := range trade.Economies {
		h, normal := Concentration(x[c*k : c*k+k])
		wantClose(t, name+" HHI of products", h, want.ByProduct[c], 1e-10)
		wantClose(t, name+" normalised", normal, want.ByProductN[c], 1e-10)
		partners := append(append([]float64(nil), flows[c*n:c*n+c]...), flows[c*n+c+1:c*n+n]...)
		h, normal = Concentration(partners)
		wantClose(t, name+" HHI of partners", h, want.ByPartner[c], 1e-10)
		wantClose(t, name+" normalised", normal, want.ByPartnerN[c], 1e-10)
		wantClose(t, name+" Grubel–Lloyd", GrubelLloyd(x[c*k:c*k+k], m[c*k:c*k+k]), want.GL[c], 1e-10)
		for d := c + 1; d < n; d++ {
			pair := name + "-" + trade.Economies[d]
			wantClose(t, pair, GrubelLloyd(trade.Between(c, d), trade.Between(d, c)), want.GLBilateral[pair], 1e-10)
		}
	}
}

func productTrade(t *testing.T, countries []string, products int) *ProductTrade {
	f := where(t, goldFrame(t, "data/fixest_trade.csv.gz"), "Year == 2016")
	n := len(countries)
	trade := &ProductTrade{Economies: countries, Products: make([]string, products), Flows: make([]float64, n*n*products)}
	from, _ := f.Column("Origin")
	to, _ := f.Column("Destination")
	product, _ := f.Column("Product")
	euros, _ := f.Column("Euros")
	for i := range f.Rows() {
		a := sort.SearchStrings(countries, from.Levels[from.Codes[i]])
		b := sort.SearchStrings(countries, to.Levels[to.Codes[i]])
		trade.Flows[(a*n+b)*products+int(product.Numbers[i])-1] += euros.Numbers[i]
	}
	return trade
}

func TestProductMarket(t *testing.T) {
	free := ProductMarket{Name: "steel", Imports: 1000, Others: 3000, Rate0: 0.1, OtherRate: 0.1, Demand: 1.5, Substitution: 1.5}
	o, err := free.Solve()
	if err != nil {
		t.Fatal(err)
	}
	wantClose(t, "creation", o.Creation, 150/1.1, 1e-12)
	wantClose(t, "diversion", o.Diversion, 112.5/1.1, 1e-12)
	wantClose(t, "revenue before", o.Revenue0, 400, 1e-12)
	wantClose(t, "revenue after", o.Revenue1, 300-11.25/1.1, 1e-12)
	wantClose(t, "consumer surplus", o.ConsumerSurplus, 0.05*150/1.1, 1e-12)
	free.Supply = 1.5
	if o, err = free.Solve(); err != nil {
		t.Fatal(err)
	}
	wantClose(t, "creation with rising supply price", o.Creation, 75/1.1, 1e-12)
	free.Substitution = 100
	if o, err = free.Solve(); err != nil || o.Diversion != 3000 || !o.DiversionCapped {
		t.Errorf("a cut cannot divert more than there is: %+v, %v", o, err)
	}
	free.Demand = 0
	if _, err = free.Solve(); err == nil {
		t.Error("an elasticity of zero was accepted")
	}
}
