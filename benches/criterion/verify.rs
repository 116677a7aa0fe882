//! For people at work on the crate: `cargo bench --package kyc-webhooks-benches`, after
//! `python3 benches/inputs.py target/bench/inputs`.

use std::path::Path;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use kyc_webhooks_benches::inputs::Manifest;
use kyc_webhooks_benches::peers::{self, Checked};
use kyc_webhooks_benches::subjects::{self, Verify};

fn verify(criterion: &mut Criterion) {
    let manifest = inputs();
    let timestamp = manifest.timestamp.to_string();
    let mut group = criterion.benchmark_group("verify");
    for input in manifest.didit() {
        group.throughput(Throughput::Bytes(input.bytes as u64));
        let verify = Verify::new(&manifest, input, &timestamp).expect("accepted");
        group.bench_function(BenchmarkId::new("kyc-webhooks", input.name()), |timed| {
            timed.iter(|| verify.run())
        });
        if input.is_ordinary() {
            let checked = Checked::new(&manifest, input).expect("the same signature");
            group.bench_function(BenchmarkId::new("hmac alone", input.name()), |timed| {
                timed.iter(|| checked.hmac_alone());
            });
            group.bench_function(BenchmarkId::new("serde_json", input.name()), |timed| {
                timed.iter(|| checked.serde_json());
            });
        }
    }
}

fn typed(criterion: &mut Criterion) {
    let manifest = inputs();
    let mut group = criterion.benchmark_group("typed decision");
    for input in manifest.didit().filter(|input| input.is_ordinary()) {
        let Some(decision) = subjects::decision(&input.body).expect("JSON") else { continue };
        group.throughput(Throughput::Bytes(decision.len() as u64));
        group.bench_function(BenchmarkId::new("kyc-webhooks", input.name()), |timed| {
            timed.iter(|| subjects::typed_decision(decision));
        });
        group.bench_function(BenchmarkId::new("serde_json", input.name()), |timed| {
            timed.iter(|| peers::typed_decision(decision));
        });
    }
}

fn inputs() -> Manifest {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench/inputs");
    Manifest::read(&folder).expect("inputs")
}

criterion_group!(benches, verify, typed);
criterion_main!(benches);
