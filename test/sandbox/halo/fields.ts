/**
 * Every field name Halo accepts when a customer or a licence is written, by the kind of its value [sure].
 * The sandbox refuses any other name, so a misspelled field fails here and not silently at a real tenant.
 */
export type FieldKind = 'integer' | 'number' | 'boolean' | 'string' | 'date' | 'list' | 'other';
export type FieldKinds = ReadonlyMap<string, FieldKind>;

const fieldKinds = (names: Partial<Record<FieldKind, string>>): FieldKinds =>
  new Map(
    Object.entries(names).flatMap(([kind, list]) =>
      list
        .trim()
        .split(/\s+/)
        .map((name) => [name, kind as FieldKind] as const),
    ),
  );

export const clientFields = fieldKinds({
  integer: `
    id toplevel_id confirmemail actionemail clearemail messagegroup_id mailbox_override
    default_mailbox_id item_tax_code service_tax_code prepay_tax_code contract_tax_code pritech sectech
    accountmanagertech open_ticket_count opps_ticket_count createdfrom_id chargeperiod imageindex ucemail
    fcemail smsbalance seriousnesslevel thresholdbreached areatype unmatchedcombinations
    prepayrecurringchargebp paymentterms billinggroup surchargeid billingtemplate_id clientpackage
    scopeofbusiness preferredagent automatic_callscript_id isopportunity main_site_id
    linked_organisation_id newclient_web_access_level newclient_regioncode _reassign_all_to_user
    onhold_ticket_count total_ticket_count opened_thismonth_count ninjarmmid sales_tax_code
    purchase_tax_code preferreddeliverymethod qbodefaulttax default_contract device42id xerodetails_id
    datto_alternate_id dattocommerce_tenantid qbodefaulttaxcode connectwiseid autotaskid ateraid
    kashflowid datto_commerce_id import_details_id syncroid passportal_id oppid
    prepayrecurringexpirymonths defaultcontractoverride sqlimport_id liongardid
    sage_business_cloud_details_id exact_division ncentral_details_id defaultpdftemplateinvoicetickets
    defaultpdftemplateinvoiceorders defaultpdftemplateinvoicerecurring ingram_micro_details_id
    fortnox_tenant servicenow_webhook_user servicenow_webhook_tickettype myob_tenant
    sync_servicenow_attachments twilio_recurring_invoice_id override_layout_id jira_webhook_user
    _merge_client_into regmanagertech logmanagertech salesreptech accountownertech cxmleadtech
    overridepdftemplateinvoice kashflow_tenant_id client_to_invoice invoiceduedaysextraclient
    sentinel_tenant_id default_currency_code client_to_invoice_recurring snow_id cautomateid stopped
    customertype sentinel_default_user_override percentage_to_survey overridepdftemplatequote
    avalara_tenant due_date_type toplevel_quote_currency`,
  number: `
    chargehours chargecarryover startbalance hourlyrate periodcharge chargehours2 hourlyrate2 hv
    prepayrecurringcharge prepayrecurringhours autotopupthreshhold autotopuptoamount autotopupcostperhour
    autotopupbyamount discountperc prepayrecurringminimumdeduction prepayrecurringautomaticdeduction
    prepaytotal prepayused prepaybalance`,
  boolean: `
    inactive override_org_logo prinotify secnotify priassign secassign invoiceyes floverride
    fluserdef1hide fluserdef2hide fluserdef3hide fluserdef4hide fluserdef5hide fluserdef1mand
    fluserdef2mand fluserdef3mand fluserdef4mand fluserdef5mand includeactions needsinvoice dontinvoice
    showslaonweb emailinvoice dont_auto_send_invoices monthlyreportinclude monthlyreportemaildirect
    monthlyreportemailmanager monthlyreportshowonweb billforrecurringprepayamount showallnonbillable
    showfaqfortoplevel all_organisations_allowed newclient_sendwelcomeemail allowall_tickettypes
    allowall_category1 allowall_category2 allowall_category3 allowall_category4 alocked
    allowallchargerates _isimport excludefrominvoicesync allow_api_access override_portalcolour
    isarchived_xero prepayrecurringminimumdeductiononlyactive isnhserveremaildefault
    _apply_billingtemplate hubspot_dont_sync hubspot_archived update_licences prepayasamount
    synced_to_intacct isclientdetails donotimport sync_to_liongard default_team_to_salesrep_override
    salesforce_dontsync test_servicenow test_jira create_jira_webhook jira_webhook_created
    _dont_fire_automations auvik_site_inactive servicenow_enable_webhook twilio_subaccount_created
    _create_twilio_subaccount _close_twilio_subaccount _pauseunpause_twilio_subaccount
    _create_twilio_recurringinvoice automatic_sales_tax servicenow_validated jira_validated
    ticket_invoices_for_each_site is_vip taxable`,
  string: `
    name toplevel_name colour from_address_override override_org_name override_org_phone
    override_org_email override_org_website override_org_portalurl notes thirdpartynhdapiurl xeroid
    announce pritech_name sectech_name accountmanagertech_name fluserdef1 fluserdef2 fluserdef3
    fluserdef4 fluserdef5 invoicetemplate invoicecomment item_tax_code_name service_tax_code_name
    contract_tax_code_name prepay_tax_code_name cat2 cat3 cat4 cat5 actguid html defcat1 defcat2 defcat3
    defcat4 accountsemailaddress disclaimermatchstring billingtemplate_name overidegreeting
    callhandlingnotes automatic_callscript_name teamviewerpassword customertype_new
    accountsccemailaddress snowname main_site_name override_signature contractaccountsdesc
    prepayaccountsdesc newclient_sitename newclient_phonenumber newclient_domain newclient_timezone
    newclient_contactname newclient_contactemail newclient_contacttitle newclient_countrycode
    newclient_siteguid _importtype api_access_clientid api_access_clientsecret thirdpartynhdauthurl
    thirdpartynhdtenant thirdpartynhdapiclientid new_thirdpartynhdapiclientsecret portal_logo
    portalcolour portalbackgroundimageurl sales_tax_type purchase_tax_type accountsfirstname
    accountslastname purchase_tax_code_name xero_tenant_name servicenowid datto_id datto_url
    qbodefaulttaxcodename kashflow_tenant_name website snelstart_id default_currency_code_name
    datto_commerce_url auvik_id hubspot_id hubspot_url domain qbo_company_name tax_number
    hubspot_lifecycle hudu_url accountsbccemailaddress defaultcontractoverride_ref _warning liongard_url
    regmanagertech_name logmanagertech_name salesreptech_name default_team_to_salesrep_override_team
    cxmleadtech_name portalchatprofile portalchatprofile_name kaseyaid trading_name dbc_company_name
    stripe_customer_id stripe_payment_method_id stripe_payment_method_name current_licences
    servicenow_url servicenow_locale servicenow_username new_servicenowkey servicenow_assignment_group
    servicenow_assignment_group_name servicenow_defaultuser_id servicenow_defaultuser_name
    sage_business_cloud_details_name exact_division_name currencyisocode intacct_location_id
    intacct_location_type jira_url jira_username new_jirakey jira_servicedesk_id jira_servicedesk_name
    jira_user_id jira_user_name defaultpdftemplateinvoicetickets_name
    defaultpdftemplateinvoiceorders_name defaultpdftemplateinvoicerecurring_name
    intacct_invoice_save_location main_contact_name main_phonenumber invoice_class new_icon
    fortnox_tenant_name new_servicenow_webhooksecret servicenow_webhook_user_name
    servicenow_webhook_tickettype_name myob_tenant_name twilio_subaccount_name twilio_subaccount_sid
    twilio_subaccount_status twilio_subaccount_authtoken override_layout_name servicenow_ticket_sync
    matching_value jira_webhook_username avalara_code avalara_tenant_name avalara_id use logo
    xero_tenant_id accountsid gficlientid overridepdftemplateinvoice_name client_to_invoice_name
    itglue_id clientcurrency sentinel_subscription_id sentinel_workspace_name
    sentinel_resource_group_name sentinel_tenant_name client_to_invoice_recurring_name qbo_company_id
    dbc_company_id customer_relationship_list sentinel_default_user_override_name ref
    intacct_save_location accountownertech_name billing_plan_text overridepdftemplatequote_name`,
  date: `
    calldate datecreated announcedate startdate lastinvoiceenddate enddate hvdate monthlyreportlastrun
    prepayrecurringchargenextdate alastupdate`,
  list: `
    customfields custombuttons attachments site_fields popup_notes allowed_tickettypes allowed_category1
    allowed_category2 allowed_category3 allowed_category4 billingplans overriding_rates chargerates
    areaitems prepayhistory periods service_access service_subscriptions external_links
    servicenow_priority_mappings servicenow_status_mappings servicenow_impact_mappings
    servicenow_urgency_mappings servicenow_category_mappings intacct_location_id_list new_categories
    jira_requesttype_mappings jira_priority_mappings jira_status_mappings servicenow_team_mappings
    servicenow_ticket_sync_list servicenow_fieldmappings azure_tenants customer_relationship`,
  other: `
    override_org_address allowed_organisations site_update newclient_delivery_address faqlists
    qbo_default_tax_code import_address import_notes import_azure_tenant kbentries new_external_link
    stripe_paymentmethod servicenow_assignmentgroup servicenow_defaultuser jira_servicedesk jira_user
    main_delivery_address main_invoice_address extratabs snowLicences quickbooks_details`,
});

export const licenceFields = fieldKinds({
  integer: `
    id type count client_id site_id licences_in_use licences_in_use_user licences_available supplier_id
    assigned_at_deletion azure_connection_id requested_quantity ingram_micro_details_id _details_id
    snow_client_id parent_id device_child_id device_count`,
  number: `
    purchase_price price`,
  boolean: `
    deleted autorenew _isimport _importchildren _removed is_active`,
  string: `
    name client_name site_name snowid manufacturer notes supplier_name licence_client_name vendor
    tenant_id tenant_name name_extra billing_cycle term_duration status _importtype third_party_product
    distributor _warning thirdparty_client_id product_sku vendor_product_sku`,
  date: `
    start_date end_date requested_quantity_date`,
  list: `
    licence_roles licence_match`,
  other: `
    azure_connection configuration_items add_configuration_items new_software`,
});
