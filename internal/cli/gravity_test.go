package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// gravityRun runs one gravity command line.
func gravityRun(t *testing.T, args ...string) (stdout string, err error) {
	t.Helper()
	c := gravityCommand()
	var out, errs bytes.Buffer
	c.SetOut(&out)
	c.SetErr(&errs)
	c.SetArgs(args)
	c.SilenceUsage, c.SilenceErrors = true, true
	err = c.ExecuteContext(context.Background())
	return out.String(), err
}

func gravityFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "data.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// gravityGold returns the folder of reference data, or skips.
func gravityGold(t *testing.T) string {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "shared", "gold", "gravity")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no reference data: %v", err)
	}
	return dir
}

func TestGravityFit(t *testing.T) {
	gold := gravityGold(t)
	out, err := gravityRun(t, "fit", "--data", filepath.Join(gold, "data", "agtpa_panel.csv.gz"),
		"--formula", "trade ~ rta + dist | exporter^year + importer^year + exporter^importer", "--cluster", "pair_id", "--format", "json")
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Coef, SE   map[string]float64
		Deviance   float64
		NUsed      int `json:"n_used"`
		Dropped    map[string]int
		Collinear  []struct{ Name, Cause string }
		Converged  bool
		Iterations int
	}
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatalf("%v in\n%s", err, out)
	}
	if math.Abs(r.Deviance/6131044.40947711-1) > 1e-10 || r.NUsed != 99708 || r.Dropped["zero_group"] != 273 || !r.Converged || r.Iterations < 2 {
		t.Errorf("unexpected fit: %s", out)
	}
	if len(r.Collinear) != 1 || r.Collinear[0].Name != "dist" || r.SE["rta"] == 0 || len(r.Coef) != 1 {
		t.Errorf("dist should be left out as absorbed: %s", out)
	}
	fitted, effects := filepath.Join(t.TempDir(), "fitted.csv"), filepath.Join(t.TempDir(), "effects.csv")
	text, err := gravityRun(t, "fit", "--data", filepath.Join(gold, "data", "agtpa_panel.csv.gz"), "--where", "year == 2006",
		"--fitted", fitted, "--effects", effects, "--formula", "trade ~ log(dist) + cntg + (exporter!=importer) | exporter + importer", "--cluster", "exporter,importer", "--ssc", "fixest")
	if err != nil || !strings.Contains(text, "-0.791287") || !strings.Contains(text, "factor of fixest") {
		t.Errorf("%v:\n%s", err, text)
	}
}

// TestGravityFitFiles: fitted values add up to the outcome, and effects are listed by level.
func TestGravityFitFiles(t *testing.T) {
	const data = "exporter,importer,trade\nA,B,1\nB,A,3\nA,C,0\nC,A,2\nB,C,5\nC,B,1\nD,A,0\n"
	fitted, effects := filepath.Join(t.TempDir(), "fitted.csv"), filepath.Join(t.TempDir(), "effects.csv")
	if _, err := gravityRun(t, "fit", "--data", gravityFile(t, data), "--formula", "trade ~ 1 | exporter + importer", "--fitted", fitted, "--effects", effects); err != nil {
		t.Fatal(err)
	}
	f, err := readColumns(context.Background(), fitted, nil)
	if err != nil {
		t.Fatal(err)
	}
	mu, _ := f.Column("fitted")
	sum := 0.0
	for _, v := range mu.Numbers {
		sum += v
	}
	if math.Abs(sum-12) > 1e-8 {
		t.Errorf("fitted values add up to %g, want 12", sum)
	}
	text, err := os.ReadFile(effects)
	if err != nil || !strings.Contains(string(text), "\nexporter,D,-Inf\n") || !strings.Contains(string(text), "\nimporter,B,0\n") {
		t.Errorf("effects: %v\n%s", err, text)
	}
}

func TestGravityFitRefuses(t *testing.T) {
	const data = "exporter,importer,trade,dist\nA,B,1,2\nB,A,3,4\nA,C,0,\nC,A,2,1\nB,C,5,6\nC,B,1,9\n"
	for _, c := range []struct {
		name, data, want string
		args             []string
	}{
		{"unknown column", data, `no column "rta"`, []string{"--formula", "trade ~ rta"}},
		{"bad formula", data, "position 14", []string{"--formula", "trade ~ dist dist"}},
		{"negative flow", strings.Replace(data, "A,B,1", "A,B,-1", 1), "trade is negative (-1) at row 1", []string{"--formula", "trade ~ dist"}},
		{"negative flow past a filter", strings.Replace(data, "C,B,1", "C,B,-1", 1), "trade is negative (-1) at row 6",
			[]string{"--formula", "trade ~ dist", "--where", `exporter == "C"`}},
		{"empty where", data, "holds for none of the 6 rows", []string{"--formula", "trade ~ dist", "--where", "dist > 100"}},
		{"text regressor", data, `exporter is text ("A" at row 1)`, []string{"--formula", "trade ~ exporter"}},
		{"ssc", data, "small-sample correction", []string{"--formula", "trade ~ dist", "--ssc", "stata"}},
		{"short line", data + "A,B\n", "line 8 has 2 fields", []string{"--formula", "trade ~ dist"}},
		{"not converged", data, "did not converge", []string{"--formula", "trade ~ dist | exporter", "--max-iter", "1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, err := gravityRun(t, append([]string{"fit", "--data", gravityFile(t, c.data)}, c.args...)...)
			if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(oneLine(err), "\n") || out != "" {
				t.Errorf("error %v, want one line with %q, and no output (%q)", err, c.want, out)
			}
		})
	}
}

const threeEconomies = "exporter,importer,value\nUSA,USA,100\nUSA,IND,5\nUSA,CHN,8\nIND,USA,6\nIND,IND,90\nIND,CHN,4\nCHN,USA,12\nCHN,IND,7\nCHN,CHN,150\n"

func TestGravityGE(t *testing.T) {
	tariffs := gravityFile(t, "exporter,importer,rate0,rate1\nIND,USA,0.05,0.5\n")
	for _, args := range [][]string{{"--closure", "fixed"}, {"--closure", "share"}, {"--closure", "zero-rebased"}, {"--conditional"}, {"--psi", "1.24"}} {
		out, err := gravityRun(t, append([]string{"ge", "--trade", gravityFile(t, threeEconomies), "--tariffs", tariffs, "--theta", "4", "--format", "json"}, args...)...)
		if err != nil {
			t.Fatal(err)
		}
		var r struct {
			Residual  float64
			Economies map[string]map[string]float64
		}
		if err := json.Unmarshal([]byte(out), &r); err != nil {
			t.Fatal(err)
		}
		usa := r.Economies["USA"]
		if r.Residual > 1e-12 || len(r.Economies) != 3 || r.Economies["IND"]["exports_hat"] >= 1 || usa["tariff_revenue"] <= 0 {
			t.Errorf("%v: %s", args, out)
		}
		for _, key := range []string{"w_hat", "P_hat", "E_hat", "real_income_hat", "exports_hat", "imports_hat", "domestic_hat", "tariff_revenue"} {
			if _, ok := usa[key]; !ok {
				t.Errorf("%v: no %s", args, key)
			}
		}
	}
	out, err := gravityRun(t, "ge", "--trade", gravityFile(t, threeEconomies))
	if err != nil || strings.Count(out, "+0.0000") != 21 {
		t.Errorf("without a shock nothing changes: %v\n%s", err, out)
	}
}

// TestGravityParquet: a Parquet file gives what the same CSV gives.
func TestGravityParquet(t *testing.T) {
	tariffs := gravityFile(t, "exporter,importer,rate0,rate1\nIND,USA,0.05,0.5\n")
	run := func(trade string) string {
		out, err := gravityRun(t, "ge", "--trade", trade, "--tariffs", tariffs, "--format", "json")
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	if a, b := run(gravityFile(t, threeEconomies)), run(filepath.Join("testdata", "gravity", "three.parquet")); a != b {
		t.Errorf("CSV gives\n%s\nParquet gives\n%s", a, b)
	}
}

func TestGravityGERefuses(t *testing.T) {
	for _, c := range []struct {
		name, trade, tariffs, want string
		args                       []string
	}{
		{"not square", threeEconomies + "USA,BRA,3\n", "", "not square: BRA never appears as exporter", nil},
		{"absent pair", strings.Replace(threeEconomies, "IND,CHN,4\n", "", 1), "", "no row for IND → CHN (1 pairs are missing)", nil},
		{"absent domestic", strings.Replace(threeEconomies, "IND,IND,90\n", "", 1), "", "no domestic sales of IND", nil},
		{"missing cell", strings.Replace(threeEconomies, "IND,CHN,4", "IND,CHN,", 1), "", "IND → CHN has no value", nil},
		{"negative", strings.Replace(threeEconomies, "IND,CHN,4", "IND,CHN,-4", 1), "", "IND → CHN is negative", nil},
		{"no exports", strings.NewReplacer("IND,CHN,4", "IND,CHN,0", "IND,USA,6", "IND,USA,0").Replace(threeEconomies), "", "IND has no exports", nil},
		{"twice", threeEconomies + "IND,CHN,4\n", "", "IND → CHN appears twice", nil},
		{"text", strings.Replace(threeEconomies, "IND,CHN,4", "IND,CHN,x4", 1), "", `holds text ("x4" at row 6)`, nil},
		{"tariff", threeEconomies, "IND,USA,0,-1.1\n", "tariff of USA on IND is -110 %", nil},
		{"tariff economy", threeEconomies, "IND,BRA,0,0.1\n", "BRA is not in the trade matrix", nil},
		{"theta", threeEconomies, "", "theta = 0", []string{"--theta", "0"}},
		{"closure", threeEconomies, "", `closure "open"`, []string{"--closure", "open"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := append([]string{"ge", "--trade", gravityFile(t, c.trade)}, c.args...)
			if c.tariffs != "" {
				args = append(args, "--tariffs", gravityFile(t, "exporter,importer,rate0,rate1\n"+c.tariffs))
			}
			out, err := gravityRun(t, args...)
			if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(oneLine(err), "\n") || out != "" {
				t.Errorf("error %v, want one line with %q, and no output (%q)", err, c.want, out)
			}
		})
	}
}

func TestGravityIndicators(t *testing.T) {
	gold := gravityGold(t)
	out, err := gravityRun(t, "indicators", "--data", filepath.Join(gold, "data", "fixest_trade.csv.gz"), "--where", "Year == 2016",
		"--exporter", "Origin", "--importer", "Destination", "--product", "Product", "--value", "Euros", "--format", "json")
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Economies map[string]struct {
			RCA      map[string]float64
			Products float64 `json:"hhi_product"`
		}
	}
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatal(err)
	}
	at := r.Economies["AT"]
	if math.Abs(at.RCA["1"]/0.41922323215647433-1) > 1e-10 || math.Abs(at.Products/0.1052499323560811-1) > 1e-10 {
		t.Errorf("AT: %+v", at)
	}
}
