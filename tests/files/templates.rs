//! The templates that come with the program.

use std::collections::BTreeSet;

use werkstatt::domain::{Domain, Project};
use werkstatt::files::{PlainRecord, Template, TemplatePart, as_table, content_actor, write};
use werkstatt::merge::{Change, Key};

use super::help::{ANA, id, read};

const NAMES: [&str; 3] = ["service", "retail", "public"];

fn built_in(name: &str, language: &str) -> Template {
    let path = format!("public/templates/{name}.{language}.json");
    let bytes = std::fs::read(&path).unwrap();
    assert!(bytes.len() < 60_000, "{path}: {}", bytes.len());
    Template::read(&bytes).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn each_built_in_template_has_all_parts() {
    for name in NAMES {
        for language in ["de", "en"] {
            let template = built_in(name, language);
            assert!(!template.name.is_empty() && !template.about.is_empty());
            let parts: Vec<_> = template
                .counts()
                .into_iter()
                .map(|(part, _)| part)
                .collect();
            assert_eq!(parts, TemplatePart::ALL, "{name} {language}");
        }
    }
}

#[test]
fn nothing_of_them_is_lost_in_reading() {
    for name in NAMES {
        for language in ["de", "en"] {
            let template = built_in(name, language);
            let raw = std::fs::read_to_string(format!("public/templates/{name}.{language}.json"));
            let raw: serde_json::Value = serde_json::from_str(&raw.unwrap()).unwrap();
            let lists = raw["records"].as_object().unwrap().values();
            let written: usize = lists.map(|list| list.as_array().unwrap().len()).sum();
            assert_eq!(template.records().len(), written, "{name} {language}");
        }
    }
}

#[test]
fn both_languages_have_the_same_ids_and_no_text_in_common() {
    let texts = |records: &[PlainRecord]| -> BTreeSet<String> {
        let of = |record: &PlainRecord| {
            let texts = ["name", "note", "text"].map(|field| record.fields.get(field).cloned());
            texts
                .into_iter()
                .flatten()
                .filter_map(|it| it.as_str().map(str::to_owned))
                .collect::<Vec<_>>()
        };
        records
            .iter()
            .flat_map(of)
            .filter(|text| text.contains(' '))
            .collect()
    };
    for name in NAMES {
        let [de, en] = ["de", "en"].map(|language| built_in(name, language).records());
        let keys = |records: &[PlainRecord]| {
            records
                .iter()
                .map(|it| it.key.clone())
                .collect::<BTreeSet<_>>()
        };
        assert_eq!(keys(&de), keys(&en), "{name}");
        assert_eq!(
            texts(&de).intersection(&texts(&en)).collect::<Vec<_>>(),
            Vec::<&String>::new()
        );
    }
}

#[test]
fn a_project_that_begins_with_one_is_a_project_without_remarks() {
    for name in NAMES {
        let records = built_in(name, "de").records();
        let mut table = as_table(&records, content_actor(&records));
        let project = Project {
            name: "Neu".into(),
            ..Project::default()
        };
        let set = table.propose(ANA, project.creation(&Key::new(Project::KIND, id(1))));
        table.apply(&Change::Edit(set.unwrap()));
        let file = read(write(&table, id(1), "2026-11-23T08:00:00Z"));
        assert_eq!(file.remarks, vec![], "{name}");
        assert!(!file.is_part());
    }
}
