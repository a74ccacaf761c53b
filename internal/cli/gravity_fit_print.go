package cli

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/comity-project/comity/gravity"
)

// fitReport is the JSON of a fit.
type fitReport struct {
	Formula      string             `json:"formula"`
	Where        string             `json:"where,omitempty"`
	Coef         named[number]      `json:"coef"`
	SE           named[number]      `json:"se"`
	Z            named[number]      `json:"z"`
	P            named[number]      `json:"p"`
	Covariance   string             `json:"covariance"`
	Cluster      string             `json:"cluster,omitempty"`
	Clusters     []int              `json:"clusters,omitempty"`
	SSC          string             `json:"ssc"`
	SSCFactor    number             `json:"ssc_factor"`
	Deviance     number             `json:"deviance"`
	LogLik       number             `json:"loglik"`
	NullLogLik   number             `json:"loglik_null"`
	PseudoR2     number             `json:"pseudo_r2"`
	AdjPseudoR2  number             `json:"pseudo_r2_adjusted"`
	SquaredCor   number             `json:"squared_correlation"`
	SumY         number             `json:"sum_y"`
	SumFitted    number             `json:"sum_fitted"`
	NInput       int                `json:"n_input"`
	NUsed        int                `json:"n_used"`
	Params       int                `json:"n_params"`
	Dropped      named[int]         `json:"dropped"`
	Collinear    []collinearReport  `json:"collinear"`
	FixedEffects []effectReport     `json:"fixed_effects"`
	Bias         *named[biasReport] `json:"bias_correction,omitempty"`
	Iterations   int                `json:"iterations"`
	Converged    bool               `json:"converged"`
	Tolerance    float64            `json:"tolerance"`
	Notes        []string           `json:"notes,omitempty"`
}

type collinearReport struct {
	Name  string `json:"name"`
	Cause string `json:"cause"`
}

type effectReport struct {
	Name       string `json:"name"`
	Levels     int    `json:"levels"`
	References int    `json:"references"`
}

type biasReport struct {
	Bias      number `json:"bias"`
	Corrected number `json:"coef_corrected"`
	SE        number `json:"se_adjusted"`
}

// dropReasons are the causes in the order they are reported.
var dropReasons = []gravity.Reason{gravity.Missing, gravity.ZeroWeight, gravity.ZeroGroup, gravity.Singleton, gravity.Separated}

func (o *gravityFit) report(r *gravity.Result, corrected []gravity.Corrected) fitReport {
	f := fitReport{
		Formula: o.formula, Where: o.where, Covariance: r.Covariance, Clusters: r.Clusters,
		SSC: r.SSC.String(), SSCFactor: number(r.Factor),
		Deviance: number(r.Deviance), LogLik: number(r.LogLik), NullLogLik: number(r.NullLogLik),
		PseudoR2: number(r.PseudoR2), AdjPseudoR2: number(r.AdjustedPseudoR2), SquaredCor: number(r.SquaredCor),
		SumY: number(r.SumY), SumFitted: number(r.SumFitted),
		NInput: r.Rows, NUsed: r.N, Params: r.Params,
		Collinear: []collinearReport{}, FixedEffects: []effectReport{},
		Iterations: r.Iterations, Converged: r.Converged, Tolerance: o.tol, Notes: fitNotes(r),
	}
	if r.Covariance == "clustered" {
		f.Cluster = o.cluster
	}
	for _, c := range r.Coefs {
		f.Coef.add(c.Name, number(c.Value))
		f.SE.add(c.Name, number(c.SE))
		f.Z.add(c.Name, number(c.Z))
		f.P.add(c.Name, number(c.P))
	}
	dropped := r.Dropped()
	for _, why := range dropReasons {
		f.Dropped.add(why.String(), dropped[why])
	}
	for _, c := range r.Collinear {
		f.Collinear = append(f.Collinear, collinearReport(c))
	}
	for _, e := range r.Effects {
		f.FixedEffects = append(f.FixedEffects, effectReport{e.Name, e.Levels, e.References})
	}
	if corrected != nil {
		f.Bias = &named[biasReport]{}
		for _, c := range corrected {
			f.Bias.add(c.Name, biasReport{number(c.Bias), number(c.Unbiased), number(c.SE)})
		}
	}
	return f
}

func fitNotes(r *gravity.Result) []string {
	var notes []string
	if r.Repaired {
		notes = append(notes, "a multiway variance came out negative; negative eigenvalues were set to zero")
	}
	for i, g := range r.Clusters {
		if g < 30 {
			notes = append(notes, fmt.Sprintf("only %d clusters in dimension %d: clustered standard errors are unreliable with so few", g, i+1))
		}
	}
	return notes
}

// print writes a fit for people.
func (o *gravityFit) print(w io.Writer, r *gravity.Result, corrected []gravity.Corrected) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "PPML  %s\n", o.formula)
	if o.where != "" {
		fmt.Fprintf(w, "where %s\n", o.where)
	}
	fmt.Fprintln(t, "\tcoefficient\tSE\tz\tp\t")
	for _, c := range r.Coefs {
		fmt.Fprintf(t, "%s\t%.7f\t%.7f\t%.2f\t%.4f\t\n", c.Name, c.Value, c.SE, c.Z, c.P)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nstandard errors: %s\n", o.covarianceWords(r))
	fmt.Fprintf(w, "rows: %d used of %d%s\n", r.N, r.Rows, droppedWords(r))
	for _, c := range r.Collinear {
		fmt.Fprintf(w, "left out: %s (explained by %s)\n", c.Name, c.Cause)
	}
	for _, e := range r.Effects {
		fmt.Fprintf(w, "fixed effect %s: %d levels\n", e.Name, e.Levels)
	}
	fmt.Fprintf(w, "deviance %.10g, log likelihood %.10g, pseudo R² %.6f, %d iterations to %g\n",
		r.Deviance, r.LogLik, r.PseudoR2, r.Iterations, o.tol)
	for _, n := range fitNotes(r) {
		fmt.Fprintln(w, "note:", n)
	}
	if corrected == nil {
		return nil
	}
	fmt.Fprintln(w, "\nbias correction (Weidner and Zylkin 2021), standard errors with leverage, clustered by directed pair")
	fmt.Fprintln(t, "\tbias\tcorrected\tSE\tz\tp\t")
	for _, c := range corrected {
		fmt.Fprintf(t, "%s\t%.7f\t%.7f\t%.7f\t%.2f\t%.4f\t\n", c.Name, c.Bias, c.Unbiased, c.SE, c.Z, c.P)
	}
	return t.Flush()
}

func (o *gravityFit) covarianceWords(r *gravity.Result) string {
	words := r.Covariance
	if r.Covariance == "clustered" {
		words += " by " + o.cluster + fmt.Sprintf(" (%s clusters)", strings.Trim(strings.Join(strings.Fields(fmt.Sprint(r.Clusters)), ", "), "[]"))
	}
	return fmt.Sprintf("%s, small-sample factor of %s: %.6f", words, r.SSC, r.Factor)
}

func droppedWords(r *gravity.Result) string {
	words := map[gravity.Reason]string{
		gravity.Missing: "with missing cells", gravity.ZeroWeight: "with zero weight", gravity.ZeroGroup: "in groups without any trade",
		gravity.Singleton: "alone in a group", gravity.Separated: "separated",
	}
	var parts []string
	dropped := r.Dropped()
	for _, why := range dropReasons {
		if n := dropped[why]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, words[why]))
		}
	}
	if parts == nil {
		return ""
	}
	return "; left out: " + strings.Join(parts, ", ")
}
