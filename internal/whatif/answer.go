package whatif

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/trade"
)

// Evidence is what an answer rests on.
type Evidence struct {
	Baseline     *Baseline
	Elasticities []Elasticity
	Rates        []AppliedRate
	Measures     []comity.Measure
	Record       trade.Record
	Packs        []comity.PackID
}

// Options say how the interval is made.
type Options struct {
	Draws  int // random draws; 0 takes the quadrature
	Seed   uint64
	Paired bool // make nodes that Compare can set side by side
}

// Answer is what a scenario would do, and what speaks for it.
type Answer struct {
	Name     string         `json:"scenario,omitempty"`
	Question string         `json:"question"`
	AsOf     comity.Date    `json:"as_of"`
	Horizon  Horizon        `json:"horizon"`
	Used     ElasticityUsed `json:"elasticity"`
	Interval string         `json:"interval"`
	Baseline *Baseline      `json:"baseline"`
	Count    int            `json:"economies"`
	Pairs    []Pair         `json:"pairs"`
	// NoConditional says why holding totals gives no answer, and so nobody who gains.
	NoConditional string          `json:"no_conditional,omitempty"`
	Warning       *Warning        `json:"warning,omitempty"`
	Gainers       []Gain          `json:"gainers"`
	Exports       []EconomyChange `json:"exports"`
	Welfare       []Welfare       `json:"welfare,omitempty"`
	NoWelfare     string          `json:"no_welfare,omitempty"`
	Hindcast      *Hindcast       `json:"hindcast,omitempty"`
	NoHindcast    string          `json:"no_hindcast,omitempty"`
	Notes         []string        `json:"notes"`
	Residual      float64         `json:"residual"`
	Packs         []comity.PackID `json:"packs"`

	solved *sample
}

// ElasticityUsed is an elasticity with its source.
type ElasticityUsed struct {
	ID      string  `json:"id"`
	Customs float64 `json:"customs"`
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
	Source  string  `json:"source"`
	URL     string  `json:"source_url,omitempty"`
	Note    string  `json:"note,omitempty"`
}

// Pair is what happens to the trade that the measures of one importer on one exporter change. Changes are fractions.
type Pair struct {
	Importer    comity.Economy `json:"importer"`
	Exporter    comity.Economy `json:"exporter"`
	Lines       []Line         `json:"lines"`
	Before      float64        `json:"before_musd"`
	Partial     Estimate       `json:"partial"`
	Conditional *Estimate      `json:"conditional"` // nil where NoConditional says why
	Full        *Estimate      `json:"full,omitempty"`
	Other       *OtherHorizon  `json:"other_horizon,omitempty"`
	Revenue     Revenue        `json:"revenue"`
	Record      []OnRecord     `json:"on_record"`
	Latest      *OnRecord      `json:"latest_on_record,omitempty"` // when no rate of the scenario is in force on the day
}

// Line is a part of a pair's trade with its duty.
type Line struct {
	Product     string  `json:"product,omitempty"`
	Share       float64 `json:"share"`
	ShareSource string  `json:"share_source,omitempty"`
	From        Duty    `json:"from"`
	To          Duty    `json:"to"`
}

// OtherHorizon is the partial effect at the horizon that was not asked for.
type OtherHorizon struct {
	Horizon Horizon        `json:"horizon"`
	Partial Estimate       `json:"partial"`
	Used    ElasticityUsed `json:"elasticity"`
}

// Revenue is the duty collected on the pair's trade in the baseline year, in millions of dollars.
type Revenue struct {
	Before Estimate `json:"before_musd"`
	After  Estimate `json:"after_musd"`
}

// Warning is the number that a headline rate and a long-run elasticity give, shown so that it is recognised when it is met elsewhere.
// An answer has one at most, for the pair whose headline changes most.
type Warning struct {
	Importer   comity.Economy `json:"importer"`
	Exporter   comity.Economy `json:"exporter"`
	Change     float64        `json:"change"`
	Elasticity float64        `json:"elasticity"`
	Text       string         `json:"text"`
}

// Gain is what an economy that no measure touches sells more to the importers of the scenario, or an importer's own producers sell more at
// home, where home sales are known.
type Gain struct {
	Economy comity.Economy `json:"economy"`
	Home    bool           `json:"own_producers,omitempty"`
	Change  Estimate       `json:"change_musd"`
	Share   float64        `json:"share"` // of what others lose (or win, when duties fall)
}

// EconomyChange is what happens to an economy's exports.
type EconomyChange struct {
	Economy   comity.Economy `json:"economy"`
	Before    float64        `json:"before_musd"`
	Partial   Estimate       `json:"partial_musd"`
	Targets   *Estimate      `json:"to_importers_musd"` // in the equilibrium, to the importers of the scenario; nil where there is none
	Elsewhere *Estimate      `json:"elsewhere_musd"`    // in the equilibrium, to everyone else
	Total     *Estimate      `json:"total_musd"`
}

// Welfare is the change of an economy's real income, by what becomes of deficits; nil where the model has no solution: an economy with a
// large surplus that stays fixed may have nothing left to spend.
type Welfare struct {
	Economy comity.Economy `json:"economy"`
	Fixed   *Estimate      `json:"fixed"`
	Share   *Estimate      `json:"share"`
	Rebased *Estimate      `json:"zero_rebased"`
}
